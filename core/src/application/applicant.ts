import { type Case, type FormValues, items, section } from "../casework/index.ts";
import {
  claimHousing,
  type MemberInput,
  Person,
  type PersonInput,
  registerHousehold,
} from "../household/index.ts";
import { Account } from "../identity/index.ts";
import { ageOn, birthDateOf, type Issue, type Work } from "../kernel/index.ts";
import { relationText } from "./form-parts.ts";

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

export function applicantOf(form: FormValues): PersonInput & { street: string } {
  const { name, idNumber, phone, street } = section(form, "applicant");
  return {
    name: text(name),
    idNumber: text(idNumber).toUpperCase(),
    phone: text(phone),
    street: text(street),
  };
}

export function membersOf(form: FormValues): MemberInput[] {
  return items(form, "members").map(({ name, idNumber, relation }) => ({
    name: text(name),
    idNumber: text(idNumber).toUpperCase(),
    relation: relationText[text(relation)] ?? "其他",
  }));
}

/** Most people apply for themselves, on their own phone. */
export async function knownApplicant({ actor, em }: Work): Promise<FormValues> {
  if (actor.kind !== "applicant") return {};
  const { phone, personId } = await em.findOneOrFail(Account, { id: actor.accountId });
  const person = personId === null ? null : await em.findOne(Person, { id: personId });
  const { name, idNumber } = person ?? {};
  return { applicant: { ...(name && { name }), ...(idNumber && { idNumber }), ...(phone && { phone }) } };
}

/** Who the case is about and which street receives it. */
export function applicationSubject(form: FormValues) {
  const { name, idNumber, street } = applicantOf(form);
  return { name, idNumber, streetCode: street };
}

/** An applicant is of age on the day of the submission (《民法典》第十七条). */
export function ageIssues(work: Work, form: FormValues): Issue[] {
  const birthDate = birthDateOf(applicantOf(form).idNumber);
  if (!birthDate || ageOn(birthDate, work.clock.today()) >= 18) return [];
  return [{ path: "applicant.idNumber", text: "申请人须年满18周岁，请由家庭中的成年人申请。" }];
}

/** Nobody stands twice in one household. */
export function repeatedPersonIssues(form: FormValues): Issue[] {
  const seen = new Set([applicantOf(form).idNumber]);
  return membersOf(form).flatMap(({ idNumber }, i) => {
    if (idNumber === "" || !seen.has(idNumber)) {
      seen.add(idNumber);
      return [];
    }
    return [{ path: `members.${i}.idNumber`, text: "这个身份证号已经填写过，请核对后修改。" }];
  });
}

/** Registers the household of a submitted application and claims its people: one live application per person. */
export async function registerApplicants(work: Work, kase: Case): Promise<void> {
  const household = await registerHousehold(work, {
    applicant: applicantOf(kase.form),
    members: membersOf(kase.form),
    districtCode: kase.districtCode ?? "",
    streetCode: kase.streetCode ?? "",
    accountId: kase.accountId ?? null,
  });
  kase.householdId = household.id;
  await claimHousing(work, household.id, kase.id);
}
