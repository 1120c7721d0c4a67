import { UniqueConstraintViolationException } from "@mikro-orm/core";
import { prepared, type Refusal, refuseIf, rows, type Work } from "../kernel/index.ts";
import { blindIndex, maskName, sealed } from "../privacy/index.ts";
import { Household, HousingClaim, Member, Person } from "./household.entity.ts";
import { refused } from "./refusals.ts";

export interface PersonInput {
  name: string;
  idNumber: string;
  phone?: string | undefined;
  /** A number already known stays: knowing a name and an identity number must not move SMS to another phone. */
  keepsKnownPhone?: boolean;
}

export interface MemberInput extends PersonInput {
  /** To the applicant: 配偶, 子女, 父母 … */
  relation: string;
}

export interface RegisterHousehold {
  applicant: PersonInput;
  members: readonly MemberInput[];
  districtCode: string;
  streetCode: string;
  accountId: string | null;
}

/** The one row of a human being; made at first sight, name and phone kept current. */
export async function personFor(work: Work, input: PersonInput): Promise<Person> {
  const idNumber = input.idNumber.toUpperCase();
  const idNumberIndex = blindIndex("person.id_number", idNumber);
  const nameIndex = blindIndex("person.name", input.name);
  const known = await work.em.findOne(Person, { idNumberIndex });
  if (known) {
    known.name = input.name;
    known.nameIndex = nameIndex;
    if (input.phone && !(input.keepsKnownPhone && known.phone)) known.phone = input.phone;
    return known;
  }
  const person = work.em.create(Person, {
    id: work.newId(),
    name: input.name,
    nameIndex,
    idNumber,
    idNumberIndex,
    phone: input.phone ?? null,
    createdAt: work.clock.now(),
  });
  work.em.persist(person);
  return person;
}

/** A household of one application: its applicant and members as persons. Refuses the same person twice. */
export async function registerHousehold(work: Work, input: RegisterHousehold): Promise<Household> {
  const people: MemberInput[] = [{ ...input.applicant, relation: "申请人" }, ...input.members];
  const numbers = new Set(people.map(({ idNumber }) => idNumber.toUpperCase()));
  refuseIf(numbers.size < people.length, () => refused("samePersonTwice"));
  const household = work.em.create(Household, {
    id: work.newId(),
    applicantId: "",
    accountId: input.accountId,
    districtCode: input.districtCode,
    streetCode: input.streetCode,
    size: people.length,
    createdAt: work.clock.now(),
  });
  for (const person of people) {
    const { id } = await personFor(work, person);
    if (person.relation === "申请人") household.applicantId = id;
    work.em.persist(
      work.em.create(Member, {
        id: work.newId(),
        householdId: household.id,
        personId: id,
        relation: person.relation,
      }),
    );
  }
  work.em.persist(household);
  await work.em.flush();
  return household;
}

/** A claim that one of these people has outside of this application. */
const claimElsewhere = (
  { em }: Work,
  personIds: readonly string[],
  caseId: string,
): Promise<HousingClaim | null> =>
  em.findOne(HousingClaim, { personId: { $in: [...personIds] }, caseId: { $ne: caseId } });

/** Why these people cannot apply with this case; the refusal of `claimHousing`, before there is anything to claim. */
export async function refusalToClaim(
  work: Work,
  personIds: readonly string[],
  caseId: string,
): Promise<Refusal | undefined> {
  const taken = await claimElsewhere(work, personIds, caseId);
  return taken ? alreadyApplied(work, taken.personId) : undefined;
}

/** Claims every member for this application. The unique key on the person decides between two at the same instant. */
export async function claimHousing(work: Work, householdId: string, caseId: string): Promise<void> {
  const personIds = await memberIds(work, householdId);
  const taken = await claimElsewhere(work, personIds, caseId);
  if (taken) throw await alreadyApplied(work, taken.personId);
  await work.em.nativeDelete(HousingClaim, { caseId });
  const claims = personIds.map((personId) => ({
    id: work.newId(),
    personId,
    householdId,
    caseId,
    since: work.clock.now(),
  }));
  try {
    await work.em.insertMany(HousingClaim, claims);
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException)
      throw refused("alreadyApplied", { name: "家庭成员中有人" });
    throw error;
  }
}

async function alreadyApplied(work: Work, personId: string) {
  const { name } = await work.em.findOneOrFail(Person, { id: personId });
  return refused("alreadyApplied", { name: maskName(name) });
}

/** The application, number or allocation has ended: its people may apply again. */
export async function releaseHousing(work: Work, householdId: string): Promise<void> {
  await work.em.nativeDelete(HousingClaim, { householdId });
}

/** Person ids of a household, applicant included. */
export async function memberIds(work: Work, householdId: string): Promise<string[]> {
  const found = await rows<{ person_id: string }>(
    work.em,
    "select person_id from household_member where household_id = ? order by id",
    [householdId],
  );
  return found.map((row) => row.person_id);
}

export interface Contact {
  name: string;
  maskedName: string;
  /** Empty where none is known: nothing can be sent. */
  phone: string;
  idNumber: string;
}

/** How to reach a household: its applicant. */
export async function contactOf(work: Work, householdId: string): Promise<Contact> {
  const [contact] = await contactsOf(work, [householdId]);
  if (!contact) throw new Error(`Household ${householdId} has no applicant`);
  return contact;
}

const applicants = (
  count: number,
): string => `select h.id as id, p.name as name, p.phone as phone, p.id_number as idNumber
  from household h join person p on p.id = h.applicant_id where h.id in (${Array.from({ length: count }, () => "?").join(", ")})`;

interface StoredContact {
  id: string;
  name: string;
  phone: string | null;
  idNumber: string;
}

const column = {
  name: sealed("person.name"),
  phone: sealed("person.phone"),
  idNumber: sealed("person.id_number"),
};

/** Contacts of many households in their order; one plain query, because the hot path of a selection asks for one. */
export async function contactsOf(
  work: Work,
  householdIds: readonly string[],
): Promise<(Contact & { householdId: string })[]> {
  if (householdIds.length === 0) return [];
  const sql = applicants(householdIds.length);
  const stored = await rows<StoredContact>(
    work.em,
    householdIds.length === 1 ? prepared(sql) : sql,
    householdIds,
  );
  const byId = new Map(stored.map((row) => [row.id, row]));
  return householdIds.flatMap((householdId) => {
    const row = byId.get(householdId);
    if (!row) return [];
    const name = column.name.convertToJSValue(row.name);
    const phone = row.phone === null ? "" : column.phone.convertToJSValue(row.phone);
    const contact = {
      ...{ householdId, name, maskedName: maskName(name), phone },
      /** Opened only for who asks: an SMS does not. */
      get idNumber(): string {
        return column.idNumber.convertToJSValue(row.idNumber);
      },
    };
    return [contact];
  });
}
