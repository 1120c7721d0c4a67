import { defineEntity, p } from "@mikro-orm/core";
import { column, type Role } from "../kernel/index.ts";
import { sealed } from "../privacy/index.ts";

const AccountSchema = defineEntity({
  name: "Account",
  tableName: "account",
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
    roles: column.json<Role[]>(),
    regions: column.json<string[]>(),
    failures: column.int().default(0),
    lockedUntil: column.instant().nullable(),
    active: column.flag().default(true),
  },
});

export class StaffUser extends StaffUserSchema.class {}
StaffUserSchema.setClass(StaffUser);

const SignInCodeSchema = defineEntity({
  name: "SignInCode",
  tableName: "sign_in_code",
  indexes: [{ properties: ["phoneIndex", "purpose", "createdAt"] }],
  properties: {
    id: column.id(),
    phoneIndex: column.text(32),
    purpose: column.word<"signIn" | "actFor">(),
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
    revokedAt: column.instant().nullable(),
    device: column.text(120).nullable(),
  },
});

export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
