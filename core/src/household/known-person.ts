import type { People } from "../identity/index.ts";
import type { Work } from "../kernel/index.ts";
import { blindIndex } from "../privacy/index.ts";
import { HousingClaim, Person } from "./household.entity.ts";
import { contactOf, personFor } from "./register-household.ts";

/** The human being with this identity number, if the city has met them. */
export const personWith = (work: Work, idNumber: string): Promise<Person | null> =>
  work.em.findOne(Person, { idNumberIndex: blindIndex("person.id_number", idNumber) });

/** What the real-name check of the identity domain needs. */
export const people: People = { personFor, known: personWith, householdPhone };

async function householdPhone(work: Work, personId: string): Promise<string | undefined> {
  const claim = await work.em.findOne(HousingClaim, { personId });
  if (!claim) return undefined;
  return (await contactOf(work, claim.householdId)).phone || undefined;
}
