import { Duration, dayOf, startOfDay, type Work } from "../kernel/index.ts";
import { required, type SmsTemplate, sendSms, smsField } from "../messaging/index.ts";
import { blindIndex, hmacSm3Parts, keyring, newDigits } from "../privacy/index.ts";
import { SignInCode } from "./identity.entity.ts";
import { refused } from "./refusals.ts";

const RETRY_SECONDS = 60;
const PER_DAY = 10;
const MAX_FAILURES = 5;
const lifetime = Duration.from({ minutes: 5 });

export const codeTemplate: SmsTemplate = {
  code: "identity.code",
  title: "登录验证码",
  flowPoint: "申请人登录",
  text: "您的验证码是{{code}}，5分钟内有效。请勿告诉他人。",
  fields: { code: smsField("验证码", "123456", required) },
  to: "applicant",
  timing: "anyTime",
  clause: "登录安全要求",
  secret: true,
};

export const phoneIndexOf = (phone: string): string => blindIndex("account.phone", phone);

/** Only a keyed digest of a code is kept: six digits alone would be found by trying. */
const codeHash = (phoneIndex: string, purpose: string, code: string): string =>
  hmacSm3Parts(keyring().newest("index").mac, "code", phoneIndex, purpose, code).toString("hex");

export type CodePurpose = "signIn" | "actFor";

export interface RequestCode {
  phone: string;
  purpose?: CodePurpose;
  /** What the code may be used for, e.g. the offer a clerk acts on. */
  subjectId?: string | null;
}

/**
 * Sends a one-time code: once a minute and ten times a day per phone and purpose, whoever asks. Sign-in codes are asked
 * for by strangers too; they must not use up those with which a household chooses its flat at the window.
 */
export async function requestSmsCode(work: Work, input: RequestCode): Promise<{ retryAfterSeconds: number }> {
  const phoneIndex = phoneIndexOf(input.phone);
  const [code, purpose] = [newDigits(6), input.purpose ?? "signIn"];
  await refuseTooMany(work, phoneIndex, purpose);
  const row = work.em.create(SignInCode, {
    id: work.newId(),
    phoneIndex,
    purpose,
    subjectId: input.subjectId ?? null,
    codeHash: codeHash(phoneIndex, purpose, code),
    createdAt: work.clock.now(),
    expiresAt: work.clock.now().add(lifetime),
    usedAt: null,
  });
  work.em.persist(row);
  const to = { phone: input.phone, subjectType: "signInCode", subjectId: row.id, sendBy: row.expiresAt };
  await sendSms(work, codeTemplate.code, to, { code });
  await work.em.flush();
  return { retryAfterSeconds: RETRY_SECONDS };
}

async function refuseTooMany(work: Work, phoneIndex: string, purpose: CodePurpose): Promise<void> {
  const now = work.clock.now();
  const today = { phoneIndex, purpose, createdAt: { $gte: startOfDay(dayOf(now)) } };
  const sent = await work.em.find(SignInCode, today, { orderBy: { createdAt: "desc" }, limit: PER_DAY });
  if (sent.length >= PER_DAY) throw refused("codeTooMany");
  const age = sent[0] ? now.since(sent[0].createdAt).total("seconds") : RETRY_SECONDS;
  if (age < RETRY_SECONDS)
    throw refused("codeTooSoon", { retryAfterSeconds: Math.ceil(RETRY_SECONDS - age) });
}

export interface UseCode {
  phone: string;
  code: string;
  purpose?: CodePurpose;
  subjectId?: string | null;
}

export type CodeVerdict = "right" | "wrong" | "expired";

/**
 * Uses up a code. Answers instead of throwing, because a wrong try is counted and so has to be committed:
 * after five the code is dead, and a right one works once.
 */
export async function useSmsCode(work: Work, input: UseCode): Promise<CodeVerdict> {
  const [phoneIndex, purpose] = [phoneIndexOf(input.phone), input.purpose ?? "signIn"];
  const where = { phoneIndex, purpose, subjectId: input.subjectId ?? null };
  const code = await work.em.findOne(SignInCode, where, { orderBy: { createdAt: "desc", id: "desc" } });
  if (!code || code.usedAt !== null || code.failures >= MAX_FAILURES) return "expired";
  if (code.expiresAt.epochMilliseconds <= work.clock.now().epochMilliseconds) return "expired";
  const right = code.codeHash === codeHash(phoneIndex, purpose, input.code);
  const change = right ? { usedAt: work.clock.now() } : { failures: code.failures + 1 };
  const unchanged = { id: code.id, usedAt: null, failures: code.failures };
  const changed = await work.em.nativeUpdate(SignInCode, unchanged, change);
  if (changed === 0) return "expired";
  return right ? "right" : "wrong";
}
