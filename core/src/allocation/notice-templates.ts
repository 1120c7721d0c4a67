import { record } from "../audit/index.ts";
import {
  ALLOCATION_NOTICE_FIELDS,
  ALLOCATION_NOTICE_TEMPLATE,
  checkTemplate,
  type NoticeTemplate,
  TemplateError,
} from "../document/index.ts";
import { actorTag, hasRole, permit, type Work } from "../kernel/index.ts";
import { NoticeTemplateVersion } from "./notice.entity.ts";
import { refused } from "./refusals.ts";

/** The number of the template in force; 0 is the declared one. */
export async function currentTemplateVersion(work: Work): Promise<number> {
  const [newest] = await work.em.find(NoticeTemplateVersion, {}, { orderBy: { version: "desc" }, limit: 1 });
  return newest?.version ?? 0;
}

/** The template of a version: a notice is always drawn with the one it was issued with. */
export async function templateOf(work: Work, version: number): Promise<NoticeTemplate> {
  if (version === 0) return ALLOCATION_NOTICE_TEMPLATE;
  return (await work.em.findOneOrFail(NoticeTemplateVersion, { version })).template;
}

export interface SaveTemplate {
  template: NoticeTemplate;
  reason: string;
}

/** G3.22 配租模板管理: puts a new version in force for notices issued from now on. Refuses one that could not be printed. */
export async function saveTemplate(
  work: Work,
  { template, reason }: SaveTemplate,
): Promise<NoticeTemplateVersion> {
  permit(hasRole(work.actor, "city", "admin"));
  try {
    checkTemplate(template, Object.keys(ALLOCATION_NOTICE_FIELDS));
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw refused(
      "templateInvalid",
      {},
      error.problems.map((text) => ({ path: "template", text })),
    );
  }
  const saved = work.em.create(NoticeTemplateVersion, {
    version: (await currentTemplateVersion(work)) + 1,
    template,
    savedBy: actorTag(work.actor).name,
    savedAt: work.clock.now(),
    reason,
  });
  work.em.persist(saved);
  const facts = { version: saved.version };
  record(work, {
    act: "allocation.templateSaved",
    subjectType: "noticeTemplate",
    subjectId: String(saved.version),
    facts,
  });
  await work.em.flush();
  return saved;
}
