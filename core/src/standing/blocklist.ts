import { Person } from "../household/index.ts";
import { found, hasRole, type Instant, isBefore, permit, refuseIf, type Work } from "../kernel/index.ts";
import { blindIndex } from "../privacy/index.ts";
import { sanctionYears } from "./parameters.ts";
import { refused } from "./refusals.ts";
import { sanctionEnd } from "./sanction-end.ts";
import { imposeSanction, liftSanction, sanctionsOf } from "./sanctions.ts";
import { Sanction } from "./standing.entity.ts";

export interface AddToBlocklist {
  idNumber: string;
  scope: "flat" | "all";
  reason: string;
  /** Exclusive; two years from now when left out. */
  until?: Instant | undefined;
}

/** G3.18: a person is put on the blocklist by hand, with the reason. Refuses who is on it already. */
export async function addToBlocklist(work: Work, input: AddToBlocklist): Promise<Sanction> {
  permit(hasRole(work.actor, "city", "admin"));
  const person = await personByIdNumber(work, input.idNumber);
  const now = work.clock.now();
  const active = await sanctionsOf(work, [person.id], now);
  refuseIf(
    active.some(({ scope }) => scope === "all" || scope === input.scope),
    () => refused("alreadyListed"),
  );
  const until = input.until ?? sanctionEnd(now, work.policy.at(sanctionYears, now));
  refuseIf(!isBefore(now, until), () => refused("endsInThePast"));
  const { scope, reason } = input;
  return imposeSanction(work, { personId: person.id, cause: "manual", scope, reason, from: now, until });
}

/** G3.18: takes a person off again, with the reason; the entry stays in the history. */
export async function removeFromBlocklist(
  work: Work,
  { sanctionId, reason }: { sanctionId: string; reason: string },
): Promise<Sanction> {
  permit(hasRole(work.actor, "city", "admin"));
  const sanction = found(await work.em.findOne(Sanction, { id: sanctionId }));
  refuseIf(sanction.removedAt !== null, () => refused("alreadyRemoved"));
  await liftSanction(work, sanction, reason);
  return sanction;
}

export async function personByIdNumber(work: Work, idNumber: string): Promise<Person> {
  const idNumberIndex = blindIndex("person.id_number", idNumber);
  const person = await work.em.findOne(Person, { idNumberIndex });
  if (!person) throw refused("unknownPerson");
  return person;
}
