import {
  type Actor,
  type Applicant,
  change,
  firstRow,
  Instant,
  isBefore,
  type PolicyBook,
  prepared,
  type Role,
  type Staff,
  type StaffDuty,
  type System,
  visitor,
  type Work,
} from "../kernel/index.ts";
import { newToken, sm3Hex } from "../privacy/index.ts";
import { type Caller, callerIndexes, deviceOf, networkOf } from "./caller.ts";
import { Session } from "./identity.entity.ts";
import {
  applicantIdleHours,
  applicantSessionHours,
  secondFactorRoles,
  staffIdleMinutes,
  staffSessionHours,
} from "./parameters.ts";
import { refused } from "./refusals.ts";

export interface SignedIn {
  /** The bearer token; only its digest is stored, so it is seen here once and never again. */
  token: string;
  expiresAt: Instant;
}

export type SessionOwner = { accountId: string } | { userId: string };

/** Opens a session. It does not grow with use, and ends sooner when it is not used. */
export function openSession(work: Work, who: SessionOwner, caller: Caller = {}): SignedIn {
  const token = newToken();
  const applicant = "accountId" in who;
  const now = work.clock.now();
  const hours = work.policy.at(applicant ? applicantSessionHours : staffSessionHours, now);
  const expiresAt = now.add({ hours });
  const session = work.em.create(Session, {
    id: sm3Hex(token),
    accountId: applicant ? who.accountId : null,
    userId: applicant ? null : who.userId,
    createdAt: now,
    expiresAt,
    lastSeenAt: now,
    revokedAt: null,
    device: deviceOf(caller),
    network: networkOf(caller),
    ...callerIndexes(caller),
  });
  work.em.persist(session);
  return { token, expiresAt };
}

/** Ends the session of a token; one that has ended or never was changes nothing. */
export async function signOut(work: Work, token: string): Promise<void> {
  const ended = { revokedAt: work.clock.now() };
  await work.em.nativeUpdate(Session, { id: sm3Hex(token), revokedAt: null }, ended);
}

interface SessionRow {
  account_id: string | null;
  person_id: string | null;
  created_at: number | string;
  last_seen_at: number | string | null;
  user_id: string | null;
  user_name: string;
  roles: string | Role[];
  regions: string | string[];
  password_is_temporary: number | boolean;
  totp_since: number | string | null;
}

const liveSession =
  prepared(`select s.account_id, a.person_id, s.created_at, s.last_seen_at, s.user_id, u.name as user_name,
  u.roles, u.regions, u.password_is_temporary, u.totp_since
  from session s left join account a on a.id = s.account_id left join staff_user u on u.id = s.user_id
  where s.id = ? and s.revoked_at is null and s.expires_at > ? and (a.id is not null or u.active = ?)`);

/**
 * Who a bearer token speaks for; a visitor when it is unknown, ended, unused for too long or its user switched off. A
 * call that a page makes by itself, with nobody before it, is answered and does not keep the session alive.
 */
export async function actorOfToken(system: System, token: string, attended = true): Promise<Actor> {
  const id = sm3Hex(token);
  const now = system.clock.now();
  const row = await firstRow<SessionRow>(system.em.fork(), liveSession, [id, now.epochMilliseconds, true]);
  if (!row) return visitor;
  const policy = await system.policy();
  const lastSeenAt = Instant.fromEpochMilliseconds(Number(row.last_seen_at ?? row.created_at));
  if (!isBefore(now, lastSeenAt.add(idleTime(policy, now, row.account_id !== null)))) return visitor;
  if (attended) await keepSeen(system, { id, lastSeenAt, now });
  return actorOf(row, policy.at(secondFactorRoles, now));
}

const idleTime = (policy: PolicyBook, now: Instant, applicant: boolean): { minutes: number } => ({
  minutes: applicant ? policy.at(applicantIdleHours, now) * 60 : policy.at(staffIdleMinutes, now),
});

const SEEN_EVERY_MS = 60_000;

/**
 * Written once a minute at most, by one of several calls at once, and never back: a call that was under way while the
 * demo's clock was set forward would end the session.
 */
async function keepSeen(
  system: System,
  { id, lastSeenAt, now }: { id: string; lastSeenAt: Instant; now: Instant },
): Promise<void> {
  if (now.epochMilliseconds - lastSeenAt.epochMilliseconds < SEEN_EVERY_MS) return;
  const seen = "update session set last_seen_at = ? where id = ? and last_seen_at = ?";
  await change(system.em.fork(), seen, [now.epochMilliseconds, id, lastSeenAt.epochMilliseconds]);
}

function actorOf(row: SessionRow, secondFactor: readonly Role[]): Actor {
  if (row.account_id) {
    return {
      kind: "applicant",
      accountId: row.account_id,
      ...(row.person_id && { personId: row.person_id }),
    };
  }
  const [roles, regions] = [list(row.roles) as Role[], list(row.regions)];
  const staff = { kind: "staff" as const, userId: row.user_id ?? "", name: row.user_name };
  const duty = dutyOf(row, roles, secondFactor);
  // Whatever command is called meanwhile finds somebody who may nothing.
  return duty ? { ...staff, roles: [], regions: [], duty } : { ...staff, roles, regions };
}

function dutyOf(row: SessionRow, own: readonly Role[], secondFactor: readonly Role[]): StaffDuty | undefined {
  if (Number(row.password_is_temporary) === 1) return "changePassword";
  const needsFactor = row.totp_since === null && own.some((role) => secondFactor.includes(role));
  return needsFactor ? "setUpSecondFactor" : undefined;
}

/** JSON columns come as text from one database and parsed from another. */
const list = (value: string | string[]): string[] =>
  typeof value === "string" ? (JSON.parse(value) as string[]) : value;

/** The applicant behind the call; refuses a visitor (401) and anybody else (403). */
export function signedInApplicant(actor: Actor): Applicant {
  if (actor.kind === "visitor") throw refused("notSignedIn");
  if (actor.kind !== "applicant") throw refused("notApplicant");
  return actor;
}

/** The member of staff behind the call; refuses a visitor (401) and anybody else (403). */
export function signedInStaff(actor: Actor): Staff {
  if (actor.kind === "visitor") throw refused("notSignedIn");
  if (actor.kind !== "staff") throw refused("notStaff");
  return actor;
}
