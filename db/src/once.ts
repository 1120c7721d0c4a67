import {
  type Actor,
  actorTag,
  defineRefusals,
  insertRows,
  inTransaction,
  Refusal,
  type System,
  type Work,
} from "@housing/core/kernel";
import { canonicalJson, hmacSm3Parts, keyring, sm3Hex } from "@housing/core/privacy";
import { UniqueConstraintViolationException } from "@mikro-orm/core";
import { IdempotencyKey, sealedOutcome } from "./platform.entity.ts";

/** One request of a user: every try of it carries the same key. */
export interface OnceRequest {
  key: string;
  /** Name of the call, for the log of keys. */
  command: string;
  /** What was asked: the same key with something else is refused. */
  content: unknown;
}

interface Keyed {
  /** Digest of actor and key. */
  id: string;
  /** Of what was asked. */
  digest: string;
}

const refused = defineRefusals("idempotency", {
  otherContent: { status: 422, text: "同一个请求编号已用于另一项内容，请刷新页面后重新提交。" },
});

/** The key is there already: another try of the same request was first. */
class KeyTaken extends Error {}

const tries = 4;
const lostConnection = /PROTOCOL_CONNECTION_LOST|ECONNRESET|EPIPE|ETIMEDOUT/;

/**
 * Runs an act in one transaction with its idempotency key: a repeat, also at the same instant, gets the first outcome
 * and changes nothing. Rivals of one key may run side by side until one commits: what an act
 * does outside the database (the file of a sealed notice) is done by each, and stays without a row. When the connection breaks at the commit nobody knows whether it happened: the key tells.
 */
export async function once<T>(
  system: System,
  actor: Actor,
  request: OnceRequest,
  act: (work: Work) => Promise<T>,
): Promise<T> {
  const { kind, id } = actorTag(actor);
  const keyed = {
    id: sm3Hex(canonicalJson([kind, id, request.key])),
    digest: digestOf(request.content),
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await inTransaction(system, actor, (work) => actWithKey(work, { ...keyed, ...request }, act));
    } catch (error) {
      // Whatever ended this try, even a refusal: another one may have been first, or this one done and not heard of.
      const first = await outcomeAfter<T>(error, system, keyed);
      if (first) return first.outcome;
      if (attempt >= tries || !mayHaveHappened(error)) throw error;
    }
  }
}

const mayHaveHappened = (error: unknown): boolean =>
  error instanceof KeyTaken || lostConnection.test(String((error as { code?: unknown }).code));

/** What is told to the user is what ended the try, also when it can't be looked whether it had been done before. */
async function outcomeAfter<T>(
  error: unknown,
  system: System,
  { id, digest }: Keyed,
): Promise<{ outcome: T } | undefined> {
  try {
    return await firstOutcome<T>(system, id, digest);
  } catch (failure) {
    throw failure instanceof Refusal ? failure : error;
  }
}

async function firstOutcome<T>(
  system: System,
  id: string,
  digest: string,
): Promise<{ outcome: T } | undefined> {
  const row = await system.em.fork().findOne(IdempotencyKey, { id });
  if (!row) return undefined;
  if (row.requestDigest !== digest) throw refused("otherContent");
  return { outcome: outcomeOf(row.outcome) as T };
}

/** Keyed: a plain digest of a name and an identity number could be found by trying them. */
const digestOf = (content: unknown): string =>
  hmacSm3Parts(keyring().newest("index").index, "idempotency", canonicalJson(content)).toString("hex");

const outcomeOf = (text: string): unknown => (text === "" ? undefined : (JSON.parse(text) as unknown));

const columns = ["id", "command", "request_digest", "outcome", "created_at"];

/**
 * The key goes in last, with the outcome: a second try at the same instant waits there for the first one to commit, fails
 * on it, and all that it has done is undone.
 */
async function actWithKey<T>(
  work: Work,
  { id, command, digest }: OnceRequest & Keyed,
  act: (work: Work) => Promise<T>,
): Promise<T> {
  const result = await act(work);
  await work.em.flush();
  const outcome = result === undefined ? "" : JSON.stringify(result);
  const sealed = sealedOutcome.convertToDatabaseValue(outcome);
  const row = [id, command, digest, sealed, work.clock.now().epochMilliseconds];
  try {
    await insertRows(work.em, "idempotency_key", columns, [row]);
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? new KeyTaken(id) : error;
  }
  // The first answer is what a repeat will get, to the letter.
  return outcomeOf(outcome) as T;
}
