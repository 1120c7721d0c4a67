import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Account, openSession } from "@housing/core/identity";
import { inTransaction, rows, systemActor } from "@housing/core/kernel";
import { blindIndex } from "@housing/core/privacy";
import { type TestClient, testClient } from "../testing/test-client.ts";
import type { Town } from "./small-town.ts";

const program = fileURLToPath(new URL("server.ts", import.meta.url));

/** A server process of its own with its jobs. */
export interface Deployment {
  url: string;
  stop(): Promise<void>;
}

export interface Place {
  database: string;
  redis?: string;
  env?: NodeJS.ProcessEnv;
}

export async function deploy({ database, redis = "", env = {} }: Place): Promise<Deployment> {
  const child: ChildProcess = fork(program, [database, redis], { env: { ...process.env, ...env } });
  const died = once(child, "exit").then(() => Promise.reject(new Error("a server did not start")));
  const [url] = (await Promise.race([once(child, "message"), died])) as [string];
  died.catch(() => undefined);
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.disconnect();
    await gone;
  };
  return { url, stop };
}

/** A household whose turn may come, signed in. */
export interface Household {
  offerId: string;
  token: string;
}

const sql = `select o.id as offerId, h.applicant_id as personId from offer o join household h on h.id = o.household_id
  order by o.session_id, o.turn`;

/** A session for each household that was admitted, in the order of their turns. */
export async function signIn(town: Town): Promise<Household[]> {
  const admitted = await rows<{ offerId: string; personId: string }>(town.em.fork(), sql);
  const households: Household[] = [];
  for (const [i, { offerId, personId }] of admitted.entries()) {
    const phone = `139${String(i).padStart(8, "0")}`;
    const token = await inTransaction(town, systemActor("drill"), async (work) => {
      const [id, phoneIndex] = [work.newId(), blindIndex("account.phone", phone)];
      const account = { id, phone, phoneIndex, wechatIndex: null, personId, createdAt: work.clock.now() };
      await work.em.insert(Account, account);
      return (await openSession(work, { accountId: id })).token;
    });
    households.push({ offerId, token });
  }
  return households;
}

/** What the household is answered to its choice, or the sentence of the refusal, or that nothing came. */
export function chooseAt(
  { url }: Pick<Deployment, "url">,
  { offerId, token }: Household,
  { unitId, key }: { unitId: string; key: string },
): Promise<string> {
  const call: TestClient = testClient(url, token);
  const given = { params: { id: offerId }, body: { unitId } };
  return call("confirmUnit", given, key).then((reply) => JSON.stringify(reply), String);
}
