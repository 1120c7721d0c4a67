import { record } from "../audit/index.ts";
import { type Actor, found, Instant, type Work } from "../kernel/index.ts";
import { sm3Hex } from "../privacy/index.ts";
import { Session } from "./identity.entity.ts";
import { refused } from "./refusals.ts";
import type { SessionOwner } from "./session.ts";

/** 登录设备: one of the caller's own live sessions. */
export interface OwnSession {
  id: string;
  device: string;
  network: string;
  signedInAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Instant;
  /** The one that asks. */
  current: boolean;
}

function ownerOf(actor: Actor): SessionOwner {
  if (actor.kind === "applicant") return { accountId: actor.accountId };
  if (actor.kind === "staff") return { userId: actor.userId };
  throw refused("notSignedIn");
}

/** Where the caller is signed in, the last used first. */
export async function ownSessions(work: Work, token: string): Promise<OwnSession[]> {
  const own = ownerOf(work.actor);
  const live = { ...own, revokedAt: null, expiresAt: { $gt: work.clock.now() } };
  const sessions = await work.em.find(Session, live, { limit: 100, orderBy: { createdAt: "desc" } });
  const current = sm3Hex(token);
  return sessions
    .map((session) => ({
      id: session.id,
      device: session.device ?? "未知设备",
      network: session.network ?? "",
      signedInAt: session.createdAt,
      lastSeenAt: session.lastSeenAt ?? session.createdAt,
      expiresAt: session.expiresAt,
      current: session.id === current,
    }))
    .toSorted((a, b) => Instant.compare(b.lastSeenAt, a.lastSeenAt));
}

/** Ends one of the caller's sessions; another's does not exist. */
export async function endOwnSession(work: Work, { sessionId }: { sessionId: string }): Promise<void> {
  const own = ownerOf(work.actor);
  const ended = { revokedAt: work.clock.now() };
  found(
    (await work.em.nativeUpdate(Session, { id: sessionId, ...own, revokedAt: null }, ended)) || undefined,
  );
  recordEnded(work, own, 1);
  await work.em.flush();
}

/** Ends all sessions of the caller but the one that asks. Answers how many. */
export async function endOtherSessions(work: Work, token: string): Promise<number> {
  const own = ownerOf(work.actor);
  const ended = await endSessionsOf(work, own, token);
  if (ended > 0) recordEnded(work, own, ended);
  await work.em.flush();
  return ended;
}

function recordEnded(work: Work, own: SessionOwner, sessions: number): void {
  const subject =
    "userId" in own
      ? { subjectType: "staffUser", subjectId: own.userId }
      : { subjectType: "account", subjectId: own.accountId };
  record(work, { act: "identity.sessionsEnded", ...subject, facts: { sessions } });
}

/** Ends the live sessions of an owner, all or all but one. */
export async function endSessionsOf(work: Work, owner: SessionOwner, exceptToken?: string): Promise<number> {
  const now = work.clock.now();
  const live = { ...owner, revokedAt: null, expiresAt: { $gt: now } };
  const where = exceptToken === undefined ? live : { ...live, id: { $ne: sm3Hex(exceptToken) } };
  return work.em.nativeUpdate(Session, where, { revokedAt: now });
}
