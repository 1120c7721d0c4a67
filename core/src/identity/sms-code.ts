import { change, Duration, startOfDay, type Work } from "../kernel/index.ts";
import { required, type SmsTemplate, sendSms, smsField } from "../messaging/index.ts";
import { blindIndex, hmacSm3Parts, keyring, newDigits } from "../privacy/index.ts";
import { type Caller, requesterOf } from "./caller.ts";
import { SignInCode } from "./identity.entity.ts";
import { isOwnDeviceOfPhone } from "./own-device.ts";
import { takeQuota } from "./quota.ts";
import { refused } from "./refusals.ts";

const RETRY_SECONDS = 60;
const MAX_FAILURES = 5;
const lifetime = Duration.from({ minutes: 5 });
/** A phone gets so many codes a day from each share. */
const PER_SHARE = 10;
const PER_REQUESTER_AND_PHONE = 5;
const PER_REQUESTER = 500;

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

/** This one is meant to be told: the clerk acts before the applicant's eyes. */
export const actCodeTemplate: SmsTemplate = {
  ...codeTemplate,
  code: "identity.actCode",
  title: "代办确认码",
  flowPoint: "窗口代办选房",
  text: "工作人员正在代您选房，确认码是{{code}}，5分钟内有效。核对小区、房号后再告诉他；不是您要办的，请勿告诉任何人。",
  clause: "操作规则 二（七）",
};

export const phoneIndexOf = (phone: string): string => blindIndex("account.phone", phone);

/** Only a keyed digest of a code is kept: six digits alone would be found by trying. */
const codeHash = (phoneIndex: string, purpose: string, code: string): string =>
  hmacSm3Parts(keyring().newest("index").mac, "code", phoneIndex, purpose, code).toString("hex");

export type CodePurpose = "signIn" | "actFor" | "tie";

export interface RequestCode {
  phone: string;
  purpose?: CodePurpose;
  /** What the code may be used for, e.g. the offer a clerk acts on. */
  subjectId?: string | null;
  caller?: Caller | undefined;
}

/**
 * Sends a one-time code, once a minute. Anybody may ask for a code to any phone, so that the limits are shared out:
 *
 * - a phone's codes for signing in come from two shares of ten a day: one for devices and addresses from which its
 *   owner has signed in before, one for all others. Strangers use up theirs, never the owner's;
 * - one address asks for at most five codes a day to a phone that it has not signed in with, and 500 in all;
 * - codes for other purposes (a choice at the window, an older phone) have a share each;
 * - a code that was sent stays good for its five minutes, however many are sent after it: asking again and again for
 *   somebody else's phone does not spoil the code in its owner's hand.
 *
 * Each limit is one conditional update, in the transaction that sends.
 */
export async function requestSmsCode(work: Work, input: RequestCode): Promise<{ retryAfterSeconds: number }> {
  const phoneIndex = phoneIndexOf(input.phone);
  const [code, purpose] = [newDigits(6), input.purpose ?? "signIn"];
  await refuseTooMany(work, { phoneIndex, purpose, caller: input.caller ?? {} });
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
  const template = purpose === "actFor" ? actCodeTemplate : codeTemplate;
  await sendSms(work, template.code, to, { code });
  await work.em.flush();
  return { retryAfterSeconds: RETRY_SECONDS };
}

interface Asked {
  phoneIndex: string;
  purpose: CodePurpose;
  caller: Caller;
}

async function refuseTooMany(work: Work, asked: Asked): Promise<void> {
  const { phoneIndex, purpose, caller } = asked;
  const now = work.clock.now();
  const inAMinute = { limit: 1, endsAt: now.add({ seconds: RETRY_SECONDS }) };
  const again = await takeQuota(work, { name: `minute/${purpose}/${phoneIndex}`, ...inAMinute });
  if (again)
    throw refused("codeTooSoon", { retryAfterSeconds: Math.ceil(again.since(now).total("seconds")) });
  if (purpose !== "signIn") return takeShare(work, `${purpose}/${phoneIndex}`, PER_SHARE);
  if (await isOwnDeviceOfPhone(work, phoneIndex, caller))
    return takeShare(work, `own/${phoneIndex}`, PER_SHARE);
  const address = requesterOf(caller);
  if (address !== undefined) {
    const requester = blindIndex("quota.requester", address);
    await takeShare(work, `from/${requester}`, PER_REQUESTER);
    await takeShare(work, `from/${requester}/${phoneIndex}`, PER_REQUESTER_AND_PHONE);
  }
  await takeShare(work, `others/${phoneIndex}`, PER_SHARE);
}

async function takeShare(work: Work, name: string, limit: number): Promise<void> {
  const endsAt = startOfDay(work.clock.today().add({ days: 1 }));
  if (await takeQuota(work, { name, limit, endsAt })) throw refused("codeTooMany");
}

export interface UseCode {
  phone: string;
  code: string;
  purpose?: CodePurpose;
  subjectId?: string | null;
}

export type CodeVerdict = "right" | "wrong" | "expired";

/**
 * Uses up a code: any that was sent in the last five minutes. Answers instead of throwing, because a wrong try is
 * counted on all of them and so has to be committed: after five a code is dead; a right one ends them all.
 */
export async function useSmsCode(work: Work, input: UseCode): Promise<CodeVerdict> {
  const [phoneIndex, purpose] = [phoneIndexOf(input.phone), input.purpose ?? "signIn"];
  const where = { phoneIndex, purpose, subjectId: input.subjectId ?? null };
  const live = {
    ...where,
    usedAt: null,
    failures: { $lt: MAX_FAILURES },
    expiresAt: { $gt: work.clock.now() },
  };
  const sent = await work.em.find(SignInCode, live, { disableIdentityMap: true, orderBy: { id: "asc" } });
  const open: SignInCode[] = [];
  for (const code of sent) if (await takeTry(work, code)) open.push(code);
  if (open.length === 0) return "expired";
  const hash = codeHash(phoneIndex, purpose, input.code);
  if (!open.some(({ codeHash }) => codeHash === hash)) return "wrong";
  await work.em.nativeUpdate(SignInCode, { ...where, usedAt: null }, { usedAt: work.clock.now() });
  return "right";
}

const oneTry =
  "update sign_in_code set failures = failures + 1 where id = ? and used_at is null and failures < ?";

/**
 * Counted before it is compared, and by the row itself: of any number of guesses at once five are compared, and of two
 * tries with the right code the second finds it used.
 */
const takeTry = async (work: Work, { id }: SignInCode): Promise<boolean> =>
  (await change(work.em, oneTry, [id, MAX_FAILURES])) === 1;
