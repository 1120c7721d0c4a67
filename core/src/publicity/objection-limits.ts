import { type Caller, requesterOf, takeQuota } from "../identity/index.ts";
import { type Instant, startOfDay, type Work } from "../kernel/index.ts";
import { blindIndex } from "../privacy/index.ts";
import { refused } from "./refusals.ts";

/** From one person about one line; whoever has more to say says it to the office that looks into it. */
const PER_PERSON_AND_LINE = 3;
const PER_PERSON_AND_DAY = 20;
/** From all who do not say who they are, about one line: a flood must not bury what others say. */
const NAMELESS_PER_LINE = 30;

interface Objecting {
  itemId: string;
  /** The end of the list: then nothing more can be said anyway. */
  endsAt: Instant;
  caller: Caller;
}

/**
 * Objections are open to everybody, so they are counted: by account, and where nobody has signed in by network address.
 * Staff who write one down at a counter are not.
 */
export async function refuseTooManyObjections(work: Work, given: Objecting): Promise<void> {
  const { itemId, endsAt, caller } = given;
  const { actor } = work;
  if (actor.kind === "staff" || actor.kind === "system") return;
  const who = actor.kind === "applicant" ? `account/${actor.accountId}` : addressOf(caller);
  if (who !== undefined) {
    const tomorrow = startOfDay(work.clock.today().add({ days: 1 }));
    const ofLine = { name: `objection/${itemId}/${who}`, limit: PER_PERSON_AND_LINE, endsAt };
    if (await takeQuota(work, ofLine)) throw refused("tooManyOnLine", { limit: PER_PERSON_AND_LINE });
    const ofDay = { name: `objections/${who}`, limit: PER_PERSON_AND_DAY, endsAt: tomorrow };
    if (await takeQuota(work, ofDay)) throw refused("tooManyToday");
  }
  if (actor.kind === "applicant") return;
  const nameless = { name: `objection/${itemId}/nameless`, limit: NAMELESS_PER_LINE, endsAt };
  if (await takeQuota(work, nameless)) throw refused("signInToObject");
}

function addressOf(caller: Caller): string | undefined {
  const requester = requesterOf(caller);
  return requester && `address/${blindIndex("quota.requester", requester)}`;
}
