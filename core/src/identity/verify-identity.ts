import { record } from "../audit/index.ts";
import { chineseInstant, found, isIdNumber, refuseIf, type Work } from "../kernel/index.ts";
import { instantField, required, type SmsTemplate, sendSmsToAll, smsField } from "../messaging/index.ts";
import { maskPhone } from "../privacy/index.ts";
import { Account } from "./identity.entity.ts";
import { refused } from "./refusals.ts";
import { signedInApplicant } from "./session.ts";
import { requestSmsCode, useSmsCode } from "./sms-code.ts";

export interface RealName {
  name: string;
  idNumber: string;
}

interface KnownPerson {
  id: string;
  /** The number under which this human being is known, before this check. */
  phone?: string | null;
}

/** What the household domain, which comes after this one, knows of human beings. */
export interface People {
  /** Finds or makes the row; a number already known stays. */
  personFor(
    work: Work,
    person: RealName & { phone?: string; keepsKnownPhone: true },
  ): Promise<{ id: string }>;
  known(work: Work, idNumber: string): Promise<KnownPerson | null>;
  /** The phone of the household that applies with this human being, or waits, or lives in its flat now. */
  householdPhone(work: Work, personId: string): Promise<string | undefined>;
}

/** What can be refused before the real-name service is asked: a number that cannot be one. */
export function refuseBadIdNumber(idNumber: string): void {
  refuseIf(!isIdNumber(idNumber), () =>
    refused("idNumberInvalid", {}, [
      { path: "idNumber", text: "身份证号码不正确，请核对18位号码，最后一位可能是X。" },
    ]),
  );
}

export interface VerifyIdentity extends RealName {
  /** The code sent to the phone under which the person is known already. */
  code?: string | undefined;
}

/** Answers what is missing instead of throwing it: a wrong code is counted, and so has to be committed. */
export type VerifyOutcome =
  | { personId: string }
  | { refused: "oldPhoneNeeded" | "oldPhoneCodeWrong" | "oldPhoneCodeExpired"; sentTo: string };

/**
 * Ties the account to the human being that the real-name check has confirmed. An account is one person's for good. Who
 * is known under another phone proves to have it: a name and an identity number are known to many.
 */
export async function verifyIdentity(
  work: Work,
  { code, ...checked }: VerifyIdentity,
  people: People,
): Promise<VerifyOutcome> {
  const account = await ownAccount(work);
  refuseBadIdNumber(checked.idNumber);
  const oldPhone = await oldPhoneOf(work, account, checked.idNumber, people);
  if (oldPhone !== undefined) {
    const sentTo = maskPhone(oldPhone);
    if (code === undefined) return { refused: "oldPhoneNeeded", sentTo };
    const given = { phone: oldPhone, code, purpose: "tie" as const, subjectId: account.id };
    const verdict = await useSmsCode(work, given);
    if (verdict === "wrong") return { refused: "oldPhoneCodeWrong", sentTo };
    if (verdict === "expired") return { refused: "oldPhoneCodeExpired", sentTo };
  }
  return {
    personId: await tieAccount(work, { account, checked, byOldPhone: oldPhone !== undefined }, people),
  };
}

interface Tie {
  account: Account;
  checked: RealName;
  byOldPhone: boolean;
}

/**
 * Ties an account to the human being of whom it is known that the account is theirs. Where nobody with a phone known
 * before has agreed to it (a household member without one; whom a host app vouches for), those phones are told, so that
 * a stranger who knows a name and a number does not stay unseen.
 */
export async function tieAccount(
  work: Work,
  { account, checked, byOldPhone }: Tie,
  people: People,
): Promise<string> {
  const isNew = account.personId === null;
  const told = isNew && !byOldPhone ? await phonesOf(work, account, checked.idNumber, people) : [];
  const phone = account.phone ? { phone: account.phone } : {};
  const person = await people.personFor(work, { ...checked, ...phone, keepsKnownPhone: true });
  refuseIf(account.personId !== null && account.personId !== person.id, () => refused("alreadyVerified"));
  account.personId = person.id;
  const facts = { personId: person.id, byOldPhone, told: told.length };
  record(work, { act: "identity.verified", subjectType: "account", subjectId: account.id, facts });
  await work.em.flush();
  await tell(work, account, told);
  return person.id;
}

/** The phones, other than the account's, under which the human being or their household is known. */
async function phonesOf(work: Work, account: Account, idNumber: string, people: People): Promise<string[]> {
  const person = await people.known(work, idNumber);
  if (!person) return [];
  const tied = await work.em.find(Account, { personId: person.id });
  const known = [
    person.phone,
    ...tied.map(({ phone }) => phone),
    await people.householdPhone(work, person.id),
  ];
  const phones = new Set(known.flatMap((phone) => (phone && phone !== account.phone ? [phone] : [])));
  return [...phones];
}

async function tell(work: Work, account: Account, phones: readonly string[]): Promise<void> {
  const facts = {
    at: chineseInstant(work.clock.now()),
    account: account.phone ? `手机号${maskPhone(account.phone)}` : "一个微信账号",
  };
  const to = { subjectType: "account", subjectId: account.id };
  await sendSmsToAll(
    work,
    tiedTemplate.code,
    phones.map((phone) => ({ to: { ...to, phone }, facts })),
  );
}

export const tiedTemplate: SmsTemplate = {
  code: "identity.tied",
  title: "身份绑定提醒",
  flowPoint: "本人或共同申请的家庭成员的身份与另一个账号绑定，原手机号没有参与确认",
  text: "您本人或共同申请的家庭成员的身份，已于{{at}}与{{account}}绑定。如不是本人操作，请尽快带身份证到服务窗口处理。",
  fields: {
    at: instantField("绑定时间", required),
    account: smsField("绑定的账号", "手机号138****8001", { longest: 16 }),
  },
  to: "applicant",
  timing: "anyTime",
  clause: "登录安全要求",
};

/** Sends a code to the phone under which the person is known, good for this account only. */
export async function requestOldPhoneCode(
  work: Work,
  { idNumber }: RealName,
  people: People,
): Promise<{ sentTo: string; retryAfterSeconds: number }> {
  const account = await ownAccount(work);
  refuseBadIdNumber(idNumber);
  const phone = await oldPhoneOf(work, account, idNumber, people);
  if (phone === undefined) throw refused("oldPhoneUnknown");
  const sent = await requestSmsCode(work, { phone, purpose: "tie", subjectId: account.id });
  return { sentTo: maskPhone(phone), ...sent };
}

async function ownAccount(work: Work): Promise<Account> {
  const { accountId } = signedInApplicant(work.actor);
  return found(await work.em.findOne(Account, { id: accountId }));
}

/** The phone that has to agree: the person's, or that of an account tied to the person; none when it is this one's. */
async function oldPhoneOf(
  work: Work,
  account: Account,
  idNumber: string,
  people: People,
): Promise<string | undefined> {
  const person = await people.known(work, idNumber);
  if (!person || account.personId === person.id) return undefined;
  const tied = await work.em.find(Account, { personId: person.id }, { orderBy: { createdAt: "asc" } });
  const phones = [person.phone, ...tied.map(({ phone }) => phone)].filter(
    (phone) => typeof phone === "string",
  );
  if (account.phone && phones.includes(account.phone)) return undefined;
  // Tied to an account that has no phone: nobody can be asked here.
  refuseIf(tied.length > 0 && phones.length === 0, () => refused("tiedElsewhere"));
  return phones[0];
}
