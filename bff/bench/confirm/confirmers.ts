import { Agent, request } from "node:http";

/** One session's confirmations, in the order in which they are possible. */
export interface Calls {
  calls: { path: string; token: string; body: string }[];
  done: number;
}

export interface Run {
  port: number;
  clients: number;
  ms: number;
}

export interface Ran {
  confirmed: number;
  /** Of every confirmation, ms. */
  times: number[];
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
let sessions: Calls[] = [];
let keys = 0;

function confirm(port: number, { path, token, body }: Calls["calls"][number]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  keys += 1;
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "idempotency-key": `bench-${process.pid}-${keys}`,
  };
  const sent = request(
    { host: "127.0.0.1", port, path, method: "POST", agent, headers },
    async (response) => {
      const answer = Buffer.concat(await response.toArray()).toString("utf8");
      if (response.statusCode === 200) resolve();
      else reject(new Error(`${response.statusCode} ${answer}`));
    },
  );
  sent.on("error", reject);
  sent.end(body);
  return promise;
}

/** Each client has a session of its own at a time, as in the other benches of confirm. */
async function client({ port }: Run, until: number): Promise<number[]> {
  const times: number[] = [];
  while (performance.now() < until) {
    const session = sessions.shift();
    if (!session) throw new Error("the stage has no session left: make it larger");
    while (session.done < session.calls.length && performance.now() < until) {
      const start = performance.now();
      await confirm(port, session.calls[session.done]!);
      times.push(performance.now() - start);
      session.done += 1;
    }
    if (session.done < session.calls.length) sessions.push(session);
  }
  return times;
}

async function run(wanted: Run): Promise<Ran> {
  const until = performance.now() + wanted.ms;
  const all = await Promise.all(Array.from({ length: wanted.clients }, () => client(wanted, until)));
  const times = all.flat();
  return { confirmed: times.length, times };
}

process.on("message", (message: { sessions: Calls[] } | Run) => {
  if ("sessions" in message) {
    sessions = message.sessions;
    process.send?.({ ready: true });
    return;
  }
  run(message).then(
    (ran) => process.send?.(ran),
    (error: unknown) => process.send?.({ fault: String(error) }),
  );
});
