import { record } from "../audit/index.ts";
import { type FileAccess, refuseOthersFiles } from "../document/index.ts";
import { Account, endSessionsOf } from "../identity/index.ts";
import { coversRegion, hasRole, permit, refuseIf, rows, type Work } from "../kernel/index.ts";
import { blindIndex } from "../privacy/index.ts";
import { PhoneRelease } from "./household.entity.ts";
import { personWith } from "./known-person.ts";
import { refused } from "./refusals.ts";

export interface ReleasePhone {
  name: string;
  idNumber: string;
  /** What the window saw: the person with the identity card, why the old phone cannot be used. */
  reason: string;
  fileIds: readonly string[];
}

/** 解除原手机号: the window, and the offices above it. */
export const mayReleasePhone = (work: Work): boolean => hasRole(work.actor, "window", "district", "city");

/**
 * The person stands at the window with the identity card and has lost the phone: the accounts tied to the person are
 * let go and signed out, and the next real-name check ties the new one. Who did it, why and on what evidence is kept.
 */
export async function releasePhone(work: Work, input: ReleasePhone): Promise<{ accounts: number }> {
  permit(mayReleasePhone(work));
  refuseIf(input.fileIds.length === 0, () => refused("evidenceNeeded"));
  await refuseOthersFiles(work, input.fileIds);
  const person = await personWith(work, input.idNumber);
  const isNamed = person?.nameIndex === blindIndex("person.name", input.name);
  const known = isNamed && person && (await isServed(work, person.id)) ? person : undefined;
  if (!known) throw refused("noSuchPerson");
  const tied = await work.em.find(Account, { personId: known.id });
  refuseIf(tied.length === 0 && known.phone === null, () => refused("noPhoneKnown"));
  for (const account of tied) {
    account.personId = null;
    await endSessionsOf(work, { accountId: account.id });
  }
  known.phone = null;
  await keep(work, known.id, input);
  return { accounts: tied.length };
}

async function keep(work: Work, personId: string, { reason, fileIds }: ReleasePhone): Promise<void> {
  const release = work.em.create(PhoneRelease, {
    ...{ id: work.newId(), personId, reason, fileIds: [...fileIds] },
    releasedBy: work.actor.kind === "staff" ? work.actor.userId : "system",
    at: work.clock.now(),
  });
  work.em.persist(release);
  const facts = { releaseId: release.id, files: fileIds.length };
  record(work, { act: "identity.phoneReleased", subjectType: "person", subjectId: personId, facts });
  await work.em.flush();
}

const places = "select distinct street_code as code from household where applicant_id = ?";

/** Somebody whose applications all belong to other regions is served there. */
async function isServed({ em, actor, city }: Work, personId: string): Promise<boolean> {
  if (actor.kind !== "staff") return true;
  const codes = await rows<{ code: string }>(em, places, [personId]);
  return codes.length === 0 || codes.some(({ code }) => coversRegion(city, actor.regions, code));
}

/** The evidence is read by the city, by auditors, and by its owner. */
export const phoneReleaseFileAccess: FileAccess = async (work, fileId) => {
  if (!hasRole(work.actor, "city", "auditor")) return false;
  const like = "select id from phone_release where file_ids like ?";
  const candidates = await rows<{ id: string }>(work.em, like, [`%${fileId}%`]);
  const releases = await work.em.find(PhoneRelease, { id: { $in: candidates.map(({ id }) => id) } });
  return releases.some(({ fileIds }) => fileIds.includes(fileId));
};
