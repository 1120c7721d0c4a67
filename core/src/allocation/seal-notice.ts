import { record } from "../audit/index.ts";
import type { Due } from "../deadline/index.ts";
import { renderAllocationNotice, StoredFile } from "../document/index.ts";
import { found, hasRole, permit, type Work } from "../kernel/index.ts";
import { noticeVisible } from "./download-notice.ts";
import { AllocationNotice } from "./notice.entity.ts";
import { type NoticePorts, portsOf } from "./notice-ports.ts";
import { templateOf } from "./notice-templates.ts";
import { noticeSeal } from "./parameters.ts";
import { refused } from "./refusals.ts";

/** Deadline handler: draws, seals and stores a notice after the act that issued it, so that no act waits for a PDF. */
export async function sealNoticeDueNow(work: Work, { subjectId }: Due): Promise<void> {
  const notice = await work.em.findOneOrFail(AllocationNotice, { id: subjectId });
  if (notice.state === "issued") await seal(work, notice);
}

/** G3.5 单个或批量加盖公章; one that is sealed already stays as it is. Answers how many were sealed. */
export async function sealNotices(work: Work, noticeIds: readonly string[]): Promise<number> {
  permit(hasRole(work.actor, "window", "district", "city"));
  const notices = await work.em.find(AllocationNotice, { id: { $in: [...noticeIds] }, state: "issued" });
  for (const { allocationId } of notices) found((await noticeVisible(work, allocationId)) || undefined);
  for (const notice of notices) await seal(work, notice);
  return notices.length;
}

async function seal(work: Work, notice: AllocationNotice): Promise<void> {
  const ports = portsOf(work);
  const sealId = work.policy.at(noticeSeal, work.clock.now());
  const pdf = await draw(work, notice, ports, sealId);
  const sealed = await ports.sealsFor(work).seal(pdf, sealId);
  const file = await store(work, notice, ports, sealed);
  notice.state = "sealed";
  notice.fileId = file.id;
  notice.sealId = sealId;
  notice.digest = sealed.digest;
  notice.signature = sealed.signature;
  notice.sealedAt = work.clock.now();
  const facts = { noticeId: notice.id, sealId, digest: sealed.digest };
  record(work, {
    act: "allocation.noticeSealed",
    subjectType: "allocation",
    subjectId: notice.allocationId,
    facts,
  });
  await work.em.flush();
}

async function draw(
  work: Work,
  notice: AllocationNotice,
  ports: NoticePorts,
  sealId: string,
): Promise<Uint8Array> {
  const appearance = await ports.sealsFor(work).appearance(sealId);
  if (!appearance) throw refused("sealUnknown");
  const { noticeNo, verifyCode: code } = notice;
  const data = {
    ...notice.fields,
    seal: appearance,
    verify: { url: ports.verifyUrl(noticeNo, code), code },
    generatedAt: notice.issuedAt.epochMilliseconds,
  };
  return renderAllocationNotice(data, await templateOf(work, notice.templateVersion));
}

async function store(
  work: Work,
  notice: AllocationNotice,
  { files }: NoticePorts,
  { pdf, digest }: { pdf: Uint8Array; digest: string },
): Promise<StoredFile> {
  const file = work.em.create(StoredFile, {
    id: work.newId(),
    storeKey: await files.put(pdf, { type: "pdf" }),
    name: `配租通知单${notice.noticeNo}.pdf`,
    mediaType: "application/pdf",
    size: pdf.length,
    digest,
    ownerId: notice.allocationId,
    createdAt: work.clock.now(),
  });
  work.em.persist(file);
  return file;
}
