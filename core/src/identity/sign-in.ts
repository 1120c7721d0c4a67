import { record } from "../audit/index.ts";
import { type Refusal, startOfDay, type Work } from "../kernel/index.ts";
import { blindIndex } from "../privacy/index.ts";
import { type Caller, requesterOf } from "./caller.ts";
import { Account } from "./identity.entity.ts";
import { takeQuota } from "./quota.ts";
import { refused } from "./refusals.ts";
import { openSession, type SignedIn } from "./session.ts";
import { phoneIndexOf, useSmsCode } from "./sms-code.ts";

/** A sign-in answers its refusal instead of throwing it: the failed try is counted, and so has to be committed. */
export type SignInOutcome = SignedIn | { refusal: Refusal };

export interface SignInWithSms {
  phone: string;
  code: string;
  caller?: Caller | undefined;
}

const TRIES_PER_DAY = 30;

/** Signs in with a phone number and the code sent to it; the first time makes the account. */
export async function signInWithSms(work: Work, input: SignInWithSms): Promise<SignInOutcome> {
  const phoneIndex = phoneIndexOf(input.phone);
  if (await hasTriedTooOften(work, phoneIndex, input.caller)) return { refusal: refused("tooManyTries") };
  const verdict = await useSmsCode(work, input);
  if (verdict !== "right") return { refusal: refused(verdict === "wrong" ? "codeWrong" : "codeExpired") };
  const account =
    (await work.em.findOne(Account, { phoneIndex })) ?? newAccount(work, { phone: input.phone, phoneIndex });
  return openFor(work, account.id, input.caller);
}

/** A stranger who types wrong codes at one phone is stopped before he has spoilt all the codes of its owner. */
async function hasTriedTooOften(work: Work, phoneIndex: string, caller: Caller = {}): Promise<boolean> {
  const requester = requesterOf(caller);
  if (requester === undefined) return false;
  const name = `try/${phoneIndex}/${blindIndex("quota.requester", requester)}`;
  const endsAt = startOfDay(work.clock.today().add({ days: 1 }));
  return (await takeQuota(work, { name, limit: TRIES_PER_DAY, endsAt })) !== undefined;
}

/** Signs in with the openid that WeChat answered for a login code; the first time makes the account. */
export async function signInWithWechat(
  work: Work,
  input: { openid: string; caller?: Caller | undefined },
): Promise<SignedIn> {
  const wechatIndex = blindIndex("account.wechat", input.openid);
  const account = (await work.em.findOne(Account, { wechatIndex })) ?? newAccount(work, { wechatIndex });
  return openFor(work, account.id, input.caller);
}

/** A new account, before anything is tied to it. */
export function newAccount(
  work: Work,
  known: { phone?: string; phoneIndex?: string; wechatIndex?: string },
): Account {
  const account = work.em.create(Account, {
    id: work.newId(),
    phone: known.phone ?? null,
    phoneIndex: known.phoneIndex ?? null,
    wechatIndex: known.wechatIndex ?? null,
    personId: null,
    createdAt: work.clock.now(),
  });
  work.em.persist(account);
  return account;
}

/** Opens the session of an account, and writes down that it was. */
export async function openFor(work: Work, accountId: string, caller: Caller | undefined): Promise<SignedIn> {
  const actor = { kind: "applicant", accountId } as const;
  record({ ...work, actor }, { act: "identity.signedIn", subjectType: "account", subjectId: accountId });
  const session = openSession(work, { accountId }, caller);
  await work.em.flush();
  return session;
}
