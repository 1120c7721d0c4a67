import { connect, type Socket } from "node:net";

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

let sessions: Calls[] = [];
let keys = 0;

const headEnd = "\r\n\r\n";

/**
 * One kept connection, one request at a time, with no more than that: who asks shares the cores with what is measured.
 */
class Line {
  readonly #socket: Socket;
  #answer = "";
  #waiting: PromiseWithResolvers<void> | undefined;

  constructor(port: number) {
    this.#socket = connect(port, "127.0.0.1").setNoDelay().setEncoding("utf8");
    this.#socket.on("data", (text: string) => this.#take(text));
    this.#socket.on("error", (error) => this.#waiting?.reject(error));
    this.#socket.on("close", () => this.#waiting?.reject(new Error("a connection was closed")));
  }

  /** Ends when the answer is whole; fails unless it is a 200. */
  confirm({ path, token, body }: Calls["calls"][number]): Promise<void> {
    keys += 1;
    this.#answer = "";
    this.#waiting = Promise.withResolvers();
    this.#socket.write(
      `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nIdempotency-Key: bench-${process.pid}-${keys}${headEnd}${body}`,
    );
    return this.#waiting.promise;
  }

  #take(text: string): void {
    this.#answer += text;
    const end = this.#answer.indexOf(headEnd);
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.#answer)?.[1]);
    if (Buffer.byteLength(this.#answer) < end + headEnd.length + length) return;
    if (this.#answer.startsWith("HTTP/1.1 200 ")) this.#waiting?.resolve();
    else this.#waiting?.reject(new Error(this.#answer));
  }

  end(): void {
    this.#socket.destroy();
  }
}

/** Each client has a session of its own at a time, as in the other benches of confirm. */
async function client({ port }: Run, until: number): Promise<number[]> {
  const times: number[] = [];
  const line = new Line(port);
  while (performance.now() < until) {
    const session = sessions.shift();
    if (!session) throw new Error("the stage has no session left: make it larger");
    while (session.done < session.calls.length && performance.now() < until) {
      const start = performance.now();
      await line.confirm(session.calls[session.done]!);
      times.push(performance.now() - start);
      session.done += 1;
    }
    if (session.done < session.calls.length) sessions.push(session);
  }
  line.end();
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
