import { actorTag, type Facts, type Instant, type Work } from "../kernel/index.ts";
import { canonicalJson, hmacSm3Parts, keyring } from "../privacy/index.ts";
import { AuditEntry } from "./audit-entry.entity.ts";

export interface Fact {
  /** What happened, past tense with its domain: `queue.numbersIssued`. */
  act: string;
  subjectType: string;
  subjectId: string;
  districtCode?: string | null;
  /** Ids and plain facts; never names, numbers or phones of people. */
  facts?: Facts;
  /** The legal instant where it differs from now (a deadline that was swept later). */
  at?: Instant;
}

export interface AuditContent {
  id: string;
  at: Instant;
  act: string;
  actorKind: AuditEntry["actorKind"];
  actorId: string;
  subjectType: string;
  subjectId: string;
  policyRevision: number;
  facts: string;
}

/** The text of an entry that its seals cover. */
export function canonicalEntry(entry: AuditContent): string {
  const { id, at, act, actorKind, actorId, subjectType, subjectId, policyRevision, facts } = entry;
  // In the order of the keys, which spares sorting them a million times.
  return canonicalJson({
    ...{ act, actorId, actorKind, at: at.epochMilliseconds, facts, id },
    ...{ policyRevision, subjectId, subjectType },
  });
}

/** `kid:HMAC-SM3`: who holds no key cannot write an entry that passes verification. */
export function entryMac(entry: AuditContent, kid = keyring().newest("field").kid): string {
  const { mac } = keyring().byId("field", kid);
  return `${kid}:${hmacSm3Parts(mac, "audit", canonicalEntry(entry)).toString("hex").slice(0, 56)}`;
}

/** What all entries of one moment share. */
interface Stamp {
  actor: ReturnType<typeof actorTag>;
  now: Instant;
  policyRevision: number;
}

export function stampOf({ actor, clock, policy }: Work): Stamp {
  const now = clock.now();
  return { actor: actorTag(actor), now, policyRevision: policy.revisionAt(now) };
}

/** The entry of a fact, by this actor and under the policy in force now. */
export function entryOf(
  work: Work,
  fact: Fact,
  { actor, now, policyRevision }: Stamp = stampOf(work),
): AuditContent & { actorName: string; districtCode: string | null; mac: string } {
  const content = {
    id: work.newId(),
    at: fact.at ?? now,
    act: fact.act,
    actorKind: actor.kind,
    actorId: actor.id,
    subjectType: fact.subjectType,
    subjectId: fact.subjectId,
    policyRevision,
    facts: canonicalJson(fact.facts ?? {}),
  };
  return {
    ...content,
    actorName: actor.name,
    districtCode: fact.districtCode ?? null,
    mac: entryMac(content),
  };
}

/** Writes down that something happened, in the transaction in which it happens: trail and event in one. */
export function record(work: Work, fact: Fact): AuditEntry {
  const entry = work.em.create(AuditEntry, { ...entryOf(work, fact), block: null, seq: null });
  work.em.persist(entry);
  return entry;
}
