import { defineEntity, p } from "@mikro-orm/core";
import { column, type Role } from "../kernel/index.ts";
import { sealed } from "../privacy/index.ts";

const AccountSchema = defineEntity({
  name: "Account",
  tableName: "account",
  indexes: [{ properties: ["personId"] }],
  properties: {
    id: column.id(),
    phone: p.type(sealed("account.phone")).$type<string>().nullable(),
    phoneIndex: column.text(32).nullable().unique(),
    wechatIndex: column.text(32).nullable().unique(),
    /** Set when the real-name check has passed. */
    personId: column.ref().nullable(),
    createdAt: column.instant(),
  },
});

/** An applicant's sign-in: a phone number, a WeChat identity, or both. */
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);

const StaffUserSchema = defineEntity({
  name: "StaffUser",
  tableName: "staff_user",
  properties: {
    id: column.id(),
    username: column.text(64).unique(),
    name: column.text(64),
    phone: p.type(sealed("staff_user.phone")).$type<string>().nullable(),
    passwordHash: column.text(255),
    /** Set by an administrator: to be changed at the next sign-in, before anything else. */
    passwordIsTemporary: column.flag().default(false),
    /** When a temporary password ends; it signs nobody in any more. */
    temporaryUntil: column.instant().nullable(),
    roles: column.json<Role[]>(),
    regions: column.json<string[]>(),
    active: column.flag().default(true),
    /** Base32; counts only once it was confirmed. */
    totpSecret: p.type(sealed("staff_user.totp_secret")).$type<string>().nullable(),
    totpSince: column.instant().nullable(),
    /** The 30-second step of the last code that was used: no code of it or before it works again. */
    totpStep: column.int().default(0),
    lastSignInAt: column.instant().nullable(),
  },
});

export class StaffUser extends StaffUserSchema.class {}
StaffUserSchema.setClass(StaffUser);

const RecoveryCodeSchema = defineEntity({
  name: "RecoveryCode",
  tableName: "recovery_code",
  uniques: [{ properties: ["userId", "codeHash"] }],
  properties: {
    id: column.id(),
    userId: column.ref(),
    codeHash: column.text(64),
    usedAt: column.instant().nullable(),
  },
});

/** Stands in once for a code of the authenticator app; only its keyed digest is kept. */
export class RecoveryCode extends RecoveryCodeSchema.class {}
RecoveryCodeSchema.setClass(RecoveryCode);

const SignInGuardSchema = defineEntity({
  name: "SignInGuard",
  tableName: "sign_in_guard",
  properties: {
    /** Keyed digest of the user name as it was typed, whether or not there is such a user. */
    id: column.text(64).primary(),
    failures: column.int(),
    /** Locks in a row: each is longer than the one before. */
    locks: column.int().default(0),
    lockedUntil: column.instant().nullable(),
    changedAt: column.instant(),
  },
});

/** Wrong passwords in a row for one user name. Unknown names are counted too, so that a lock tells nothing. */
export class SignInGuard extends SignInGuardSchema.class {}
SignInGuardSchema.setClass(SignInGuard);

const QuotaSchema = defineEntity({
  name: "Quota",
  tableName: "quota",
  properties: {
    name: column.text(120).primary(),
    used: column.int(),
    /** Then it begins again. */
    endsAt: column.instant(),
  },
});

/** How often something was done within a period; taken by a conditional update. */
export class Quota extends QuotaSchema.class {}
QuotaSchema.setClass(Quota);

const SignInCodeSchema = defineEntity({
  name: "SignInCode",
  tableName: "sign_in_code",
  indexes: [{ properties: ["phoneIndex", "purpose", "createdAt"] }],
  properties: {
    id: column.id(),
    phoneIndex: column.text(32),
    purpose: column.word<"signIn" | "actFor" | "tie">(),
    /** What the code may be used for, e.g. the offer a clerk acts on. */
    subjectId: column.text(64).nullable(),
    codeHash: column.text(64),
    createdAt: column.instant(),
    expiresAt: column.instant(),
    usedAt: column.instant().nullable(),
    failures: column.int().default(0),
  },
});

/** A one-time code sent by SMS; only its keyed digest is kept. */
export class SignInCode extends SignInCodeSchema.class {}
SignInCodeSchema.setClass(SignInCode);

const SessionSchema = defineEntity({
  name: "Session",
  tableName: "session",
  indexes: [{ properties: ["accountId"] }, { properties: ["userId"] }],
  properties: {
    /** SM3 of the bearer token: the token itself is nowhere stored. */
    id: column.text(64).primary(),
    accountId: column.ref().nullable(),
    userId: column.ref().nullable(),
    createdAt: column.instant(),
    expiresAt: column.instant(),
    /** To the minute; null before the first call. */
    lastSeenAt: column.instant().nullable(),
    revokedAt: column.instant().nullable(),
    /** In words: browser and system. */
    device: column.text(120).nullable(),
    /** The network it was opened from, without the end of the address. */
    network: column.text(64).nullable(),
    /** Keyed digests by which the same device or address is known again. */
    deviceIndex: column.text(32).nullable(),
    addressIndex: column.text(32).nullable(),
  },
});

export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
