import { LockMode } from "@mikro-orm/core";
import { record } from "../audit/index.ts";
import { Duration, isBefore, type Refusal, type Work } from "../kernel/index.ts";
import { blindIndex, isPassword } from "../privacy/index.ts";
import { Account, StaffUser } from "./identity.entity.ts";
import { refused } from "./refusals.ts";
import { openSession, type SignedIn } from "./session.ts";
import { phoneIndexOf, useSmsCode } from "./sms-code.ts";

const MAX_FAILURES = 5;
const lockTime = Duration.from({ minutes: 15 });

/** A sign-in answers its refusal instead of throwing it: the failed try is counted, and so has to be committed. */
export type SignInOutcome = SignedIn | { refusal: Refusal };

/** Signs in with a phone number and the code sent to it; the first time makes the account. */
export async function signInWithSms(
  work: Work,
  input: { phone: string; code: string },
): Promise<SignInOutcome> {
  const verdict = await useSmsCode(work, input);
  if (verdict !== "right") return { refusal: refused(verdict === "wrong" ? "codeWrong" : "codeExpired") };
  const phoneIndex = phoneIndexOf(input.phone);
  const account =
    (await work.em.findOne(Account, { phoneIndex })) ?? newAccount(work, { phone: input.phone, phoneIndex });
  return openFor(work, account.id);
}

/** Signs in with the openid that WeChat answered for a login code; the first time makes the account. */
export async function signInWithWechat(work: Work, input: { openid: string }): Promise<SignedIn> {
  const wechatIndex = blindIndex("account.wechat", input.openid);
  const account = (await work.em.findOne(Account, { wechatIndex })) ?? newAccount(work, { wechatIndex });
  return openFor(work, account.id);
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
export async function openFor(work: Work, accountId: string): Promise<SignedIn> {
  const actor = { kind: "applicant", accountId } as const;
  record({ ...work, actor }, { act: "identity.signedIn", subjectType: "account", subjectId: accountId });
  const session = openSession(work, { accountId });
  await work.em.flush();
  return session;
}

/**
 * Signs staff in. Five wrong passwords lock the user for 15 minutes, also for the right one. An unknown name takes
 * as long and says the same as a wrong password.
 */
export async function signInStaff(
  work: Work,
  input: { username: string; password: string },
): Promise<SignInOutcome> {
  const wanted = { username: input.username, active: true };
  // Guesses at one user go one after another, or some of them would not be counted.
  const user = await work.em.findOne(StaffUser, wanted, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const right = await isPassword(input.password, user?.passwordHash);
  if (!user) return { refusal: refused("passwordWrong", { left: MAX_FAILURES - 1 }) };
  const lockedUntil = user.lockedUntil;
  if (lockedUntil && isBefore(work.clock.now(), lockedUntil)) return locked(lockedUntil.epochMilliseconds);
  if (!right) return countFailure(work, user);
  user.failures = 0;
  user.lockedUntil = null;
  const { id: userId, name, roles, regions } = user;
  const actor = { kind: "staff", userId, name, roles, regions } as const;
  record({ ...work, actor }, { act: "identity.signedIn", subjectType: "staffUser", subjectId: userId });
  const session = openSession(work, { userId });
  await work.em.flush();
  return session;
}

const locked = (untilMs: number): SignInOutcome => ({ refusal: refused("locked", { untilMs }) });

async function countFailure(work: Work, user: StaffUser): Promise<SignInOutcome> {
  user.failures += 1;
  const left = MAX_FAILURES - user.failures;
  const facts = { subjectType: "staffUser", subjectId: user.id };
  if (left > 0) {
    record(work, { act: "identity.passwordWrong", ...facts });
    await work.em.flush();
    return { refusal: refused("passwordWrong", { left }) };
  }
  user.failures = 0;
  user.lockedUntil = work.clock.now().add(lockTime);
  record(work, { act: "identity.locked", ...facts });
  await work.em.flush();
  return locked(user.lockedUntil.epochMilliseconds);
}
