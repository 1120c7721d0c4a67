import {
  type Actor,
  type Applicant,
  Duration,
  firstRow,
  type Instant,
  type Role,
  type Staff,
  type System,
  visitor,
  type Work,
} from "../kernel/index.ts";
import { newToken, sm3Hex } from "../privacy/index.ts";
import { Session } from "./identity.entity.ts";
import { refused } from "./refusals.ts";

const lifetimes = { applicant: Duration.from({ hours: 7 * 24 }), staff: Duration.from({ hours: 8 }) };

export interface SignedIn {
  /** The bearer token; only its digest is stored, so it is seen here once and never again. */
  token: string;
  expiresAt: Instant;
}

/** Opens a session: seven days for an applicant, a working day (8 h) for staff. It does not grow with use. */
export function openSession(work: Work, who: { accountId: string } | { userId: string }): SignedIn {
  const token = newToken();
  const applicant = "accountId" in who;
  const expiresAt = work.clock.now().add(lifetimes[applicant ? "applicant" : "staff"]);
  const session = work.em.create(Session, {
    id: sm3Hex(token),
    accountId: applicant ? who.accountId : null,
    userId: applicant ? null : who.userId,
    createdAt: work.clock.now(),
    expiresAt,
    revokedAt: null,
    device: null,
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
  user_id: string | null;
  user_name: string;
  roles: string | Role[];
  regions: string | string[];
}

const liveSession = `select s.account_id, a.person_id, s.user_id, u.name as user_name, u.roles, u.regions
  from session s left join account a on a.id = s.account_id left join staff_user u on u.id = s.user_id
  where s.id = ? and s.revoked_at is null and s.expires_at > ? and (a.id is not null or u.active = ?)`;

/** Who a bearer token speaks for; a visitor when it is unknown, ended or its user was switched off. */
export async function actorOfToken(system: System, token: string): Promise<Actor> {
  const parameters = [sm3Hex(token), system.clock.now().epochMilliseconds, true];
  const row = await firstRow<SessionRow>(system.em.fork(), liveSession, parameters);
  return row ? actorOf(row) : visitor;
}

function actorOf(row: SessionRow): Actor {
  if (row.account_id) {
    return {
      kind: "applicant",
      accountId: row.account_id,
      ...(row.person_id && { personId: row.person_id }),
    };
  }
  const [roles, regions] = [list(row.roles) as Role[], list(row.regions)];
  return { kind: "staff", userId: row.user_id ?? "", name: row.user_name, roles, regions };
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
