import { record } from "../audit/index.ts";
import { nextNumber } from "../casework/index.ts";
import { actorTag, areaByCode, chineseDate, found, type Work } from "../kernel/index.ts";
import { bedroomsText } from "../queue/index.ts";
import { SelectionSession } from "./selection.entity.ts";
import { permitSession, refuseOthersUnits } from "./session-region.ts";
import { offerUnits } from "./session-stock.ts";

export interface CreateSession {
  areaCode: string;
  bedrooms: 1 | 2 | 3;
  unitIds: readonly string[];
  title?: string | undefined;
}

/** Prepares a session: reviewed, listed units of one area and one number of bedrooms; they are on offer from now on. */
export async function createSession(work: Work, input: CreateSession): Promise<SelectionSession> {
  permitSession(work, input.areaCode);
  const area = found(areaByCode(work.city, input.areaCode));
  await refuseOthersUnits(work, input.unitIds);
  const now = work.clock.now();
  const day = work.clock.today().toString().replaceAll("-", "");
  const number = await nextNumber(work, `session/${day}`);
  const session = work.em.create(SelectionSession, {
    id: work.newId(),
    sessionNo: `${work.city.prefix}XF${day}-${String(number).padStart(2, "0")}`,
    title:
      input.title ??
      `${area.name}${bedroomsText[input.bedrooms]}选房场次（${chineseDate(work.clock.today())}）`,
    areaCode: input.areaCode,
    bedrooms: input.bedrooms,
    state: "draft",
    createdBy: actorTag(work.actor).id,
    createdAt: now,
    ...{ openedAt: null, closedAt: null, closeReason: null, openKey: null },
    policyRevision: work.policy.revisionAt(now),
    revision: 0,
  });
  work.em.persist(session);
  const facts = { sessionNo: session.sessionNo, units: input.unitIds.length };
  record(work, {
    act: "selection.sessionCreated",
    subjectType: "selectionSession",
    subjectId: session.id,
    facts,
  });
  await work.em.flush();
  await offerUnits(work, session, input.unitIds);
  return session;
}
