import { relationText } from "@housing/core/application";
import { Household, HousingClaim, Member, Person } from "@housing/core/household";
import { Account } from "@housing/core/identity";
import type { Applicant, Instant } from "@housing/core/kernel";
import { regionOf } from "@housing/core/kernel";
import { blindIndex } from "@housing/core/privacy";
import type { DemoApplicant } from "./accounts.ts";
import type { Ledger } from "./ledger.ts";
import type { Human } from "./people.ts";
import type { World } from "./world.ts";

export interface Relative extends Human {
  relation: "spouse" | "child" | "parent";
}

export interface Family {
  applicant: Human & { phone: string };
  members: readonly Relative[];
  streetCode: string;
  districtCode: string;
}

/** People of one household that needs so many bedrooms; a named applicant stands at its head where one is given. */
export function makeFamily(
  world: World,
  {
    streetCode,
    bedrooms,
    named,
  }: { streetCode: string; bedrooms: number; named?: DemoApplicant | undefined },
): Family {
  const { people, chance } = world;
  const thisYear = world.day(0).year;
  const birthYear = named ? Number(named.idNumber.slice(6, 10)) : thisYear - chance.between(24, 72);
  const made = named ?? people.applicant(birthYear);
  const applicant = { name: made.name, idNumber: made.idNumber, phone: made.phone, birthYear };
  const districtCode = regionOf(world.system.city, streetCode)?.parent ?? "";
  return { applicant, members: makeMembers(world, applicant, bedrooms), streetCode, districtCode };
}

const sizes: Readonly<Record<number, readonly [from: number, to: number]>> = {
  1: [0, 1],
  2: [1, 2],
  3: [2, 4],
};

function makeMembers(world: World, head: Human, bedrooms: number): Relative[] {
  const { people, chance } = world;
  const [from, to] = sizes[bedrooms] ?? [0, 1];
  const latestBirth = world.day(0).year - 1;
  const surname = [...head.name][0];
  return Array.from({ length: chance.between(from, to) }, (_, i): Relative => {
    if (i === 0) return { ...people.next(head.birthYear + chance.between(-4, 4)), relation: "spouse" };
    if (i === 3)
      return { ...people.next(head.birthYear - chance.between(22, 30), surname), relation: "parent" };
    const birthYear = Math.min(head.birthYear + chance.between(22, 34), latestBirth);
    return { ...people.next(birthYear, surname), relation: "child" };
  });
}

export interface RegisteredFamily extends Family {
  householdId: string;
  personIds: string[];
  actor: Applicant;
}

/** The account of an applicant, who has passed the real-name check when the person is known. */
export function addAccount(
  world: World,
  ledger: Ledger,
  { phone, personId, at }: { phone: string; personId: string | null; at: Instant },
): string {
  const id = world.idAt(at);
  const phoneIndex = blindIndex("account.phone", phone);
  ledger.add(Account, { id, phone, phoneIndex, wechatIndex: null, personId, createdAt: at });
  return id;
}

function addPerson(world: World, ledger: Ledger, human: Human, at: Instant): string {
  const id = world.idAt(at);
  ledger.add(Person, {
    id,
    name: human.name,
    nameIndex: blindIndex("person.name", human.name),
    idNumber: human.idNumber,
    idNumberIndex: blindIndex("person.id_number", human.idNumber),
    phone: human.phone ?? null,
    createdAt: at,
  });
  return id;
}

/** The family as rows, since an instant. Without an account where it came with the lottery. */
export function registerFamily(
  world: World,
  ledger: Ledger,
  family: Family,
  { at, withAccount }: { at: Instant; withAccount: boolean },
): RegisteredFamily {
  const { applicant, members, streetCode, districtCode } = family;
  const personIds = [applicant, ...members].map((human) => addPerson(world, ledger, human, at));
  const applicantId = personIds[0]!;
  const accountId = withAccount
    ? addAccount(world, ledger, { phone: applicant.phone, personId: applicantId, at })
    : null;
  const id = world.idAt(at);
  const size = personIds.length;
  ledger.add(Household, { id, applicantId, accountId, districtCode, streetCode, size, createdAt: at });
  for (const [i, personId] of personIds.entries()) {
    const relation = i === 0 ? "申请人" : relationText[members[i - 1]!.relation]!;
    ledger.add(Member, { id: world.idAt(at), householdId: id, personId, relation });
  }
  const actor: Applicant = { kind: "applicant", accountId: accountId ?? "", personId: applicantId };
  return { ...family, householdId: id, personIds, actor };
}

/** One live application per person: the family's people are taken by this one. */
export function claimFamily(
  world: World,
  ledger: Ledger,
  { householdId, personIds }: RegisteredFamily,
  { caseId, since }: { caseId: string; since: Instant },
): void {
  for (const personId of personIds)
    ledger.add(HousingClaim, { id: world.idAt(since), personId, householdId, caseId, since });
}
