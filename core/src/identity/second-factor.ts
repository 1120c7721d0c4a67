import { record } from "../audit/index.ts";
import { change, found, type Refusal, refuseIf, type Work } from "../kernel/index.ts";
import {
  hmacSm3Parts,
  isPassword,
  keyring,
  newDigits,
  newTotpSecret,
  otpauthUri,
  stepOfCode,
} from "../privacy/index.ts";
import type { Caller } from "./caller.ts";
import { RecoveryCode, StaffUser } from "./identity.entity.ts";
import { endSessionsOf } from "./own-sessions.ts";
import { type OwnAct, ownStaffUser, refusalOfProof } from "./own-user.ts";
import { secondFactorRoles } from "./parameters.ts";
import { refused } from "./refusals.ts";
import { signedInStaff } from "./session.ts";

const RECOVERY_CODES = 10;

/**
 * What is typed or scanned into the authenticator app; counts once a code of it has confirmed it. Asks for the password
 * again: at a desk that was left alone nobody else sets up an app of his own.
 */
export async function beginSecondFactor(
  work: Work,
  { password }: { password: string },
): Promise<{ refusal: Refusal } | { secret: string; uri: string }> {
  const user = await ownStaffUser(work);
  refuseIf(user.totpSince !== null, () => refused("secondFactorOn"));
  const proof = () => isPassword(password, user.passwordHash);
  const refusal = await refusalOfProof(work, user, { proof, wrong: "ownPasswordWrong" });
  if (refusal) return { refusal };
  user.totpSecret = newTotpSecret();
  user.totpStep = 0;
  await work.em.flush();
  const uri = otpauthUri(user.totpSecret, { issuer: work.city.platformName, account: user.username });
  return { secret: user.totpSecret, uri };
}

export interface GivenCode {
  code: string;
  caller?: Caller | undefined;
}

/**
 * Turns the second factor on. Answers ten recovery codes, which are seen here once and never again. Who was signed in
 * by the password alone is not any more: with the duty done, that session would have the roles without a code.
 */
export async function confirmSecondFactor(
  work: Work,
  { code, caller, token }: GivenCode & { token: string },
): Promise<string[]> {
  const user = await ownStaffUser(work);
  refuseIf(user.totpSince !== null, () => refused("secondFactorOn"));
  refuseIf(!(await useSecondFactor(work, user, { code, caller })), () => refused("confirmCodeWrong"));
  user.totpSince = work.clock.now();
  const codes = await newRecoveryCodes(work, user.id);
  await endSessionsOf(work, { userId: user.id }, token);
  record(work, { act: "identity.secondFactorSet", subjectType: "staffUser", subjectId: user.id });
  await work.em.flush();
  return codes;
}

async function newRecoveryCodes(work: Work, userId: string): Promise<string[]> {
  await work.em.nativeDelete(RecoveryCode, { userId });
  const codes = Array.from({ length: RECOVERY_CODES }, () => newDigits(10));
  const rows = codes.map((code) => ({
    id: work.newId(),
    userId,
    codeHash: recoveryHash(userId, code),
    usedAt: null,
  }));
  await work.em.insertMany(RecoveryCode, rows);
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
}

const recoveryHash = (userId: string, code: string): string =>
  hmacSm3Parts(keyring().newest("index").mac, "recovery", userId, code).toString("hex");

const usedStep = "update staff_user set totp_step = ? where id = ? and totp_step < ?";

/**
 * Uses up a code of the app, or a recovery code. Each works once: the step of the last code is moved on by a conditional
 * update, so that of two tries with one code one fails.
 */
export async function useSecondFactor(work: Work, user: StaffUser, given: GivenCode): Promise<boolean> {
  const code = given.code.replace(/[\s-]/g, "");
  if (/^\d{10}$/.test(code)) {
    const unused = { userId: user.id, codeHash: recoveryHash(user.id, code), usedAt: null };
    return (await work.em.nativeUpdate(RecoveryCode, unused, { usedAt: work.clock.now() })) === 1;
  }
  if (!user.totpSecret) return false;
  const step = stepOfCode(user.totpSecret, code, given.caller?.now ?? work.clock.now());
  return step !== undefined && (await change(work.em, usedStep, [step, user.id, step])) === 1;
}

/** Takes the second factor off: by password and a code of it. A role that must have one sets up another at once. */
export async function removeSecondFactor(
  work: Work,
  { password, code, caller }: GivenCode & { password: string },
): Promise<OwnAct> {
  const user = await ownStaffUser(work);
  refuseIf(user.totpSince === null, () => refused("secondFactorOff"));
  const proof = async () =>
    (await isPassword(password, user.passwordHash)) && (await useSecondFactor(work, user, { code, caller }));
  const refusal = await refusalOfProof(work, user, { proof, wrong: "proofWrong" });
  if (refusal) return { refusal };
  await forgetSecondFactor(work, user);
  record(work, { act: "identity.secondFactorRemoved", subjectType: "staffUser", subjectId: user.id });
  await work.em.flush();
  return {};
}

/** Without secret and recovery codes. */
export async function forgetSecondFactor(work: Work, user: StaffUser): Promise<void> {
  user.totpSecret = null;
  user.totpSince = null;
  await work.em.nativeDelete(RecoveryCode, { userId: user.id });
}

export interface SecondFactorState {
  on: boolean;
  /** The role needs one. */
  required: boolean;
  recoveryCodesLeft: number;
}

export async function ownSecondFactor(work: Work): Promise<SecondFactorState> {
  const { userId } = signedInStaff(work.actor);
  const user = found(await work.em.findOne(StaffUser, { id: userId }));
  const needed = work.policy.at(secondFactorRoles, work.clock.now());
  return {
    on: user.totpSince !== null,
    required: user.roles.some((role) => needed.includes(role)),
    recoveryCodesLeft: await work.em.count(RecoveryCode, { userId, usedAt: null }),
  };
}
