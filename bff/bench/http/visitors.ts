import { connect, type Socket } from "node:net";
import type { Visit } from "./load.ts";

const connections = 32;
const headEnd = "\r\n\r\n";

/** The length of one whole answer at the beginning of these bytes once its head is there; refuses another status. */
function lengthOf(head: string, status: number): number {
  if (!head.startsWith(`HTTP/1.1 ${status} `)) throw new Error(`an answer was ${head.slice(0, 40)}`);
  const length = /content-length: (\d+)/i.exec(head)?.[1];
  if (status === 304) return head.length;
  if (length === undefined) throw new Error("an answer has no length");
  return head.length + Number(length);
}

/** Counts the bytes of an answer without keeping its body. */
class Reader {
  #head = "";
  #length = 0;
  #seen = 0;

  /** True when the answer is whole. */
  take(chunk: Buffer, status: number): boolean {
    this.#seen += chunk.length;
    if (this.#length === 0) {
      this.#head += chunk.toString("latin1");
      const end = this.#head.indexOf(headEnd);
      if (end < 0) return false;
      this.#length = lengthOf(this.#head.slice(0, end + headEnd.length), status);
    }
    if (this.#seen > this.#length) throw new Error("an answer is longer than it says");
    if (this.#seen < this.#length) return false;
    this.#head = "";
    this.#length = 0;
    this.#seen = 0;
    return true;
  }
}

function ask(socket: Socket, visit: Visit, until: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const whole = `GET ${visit.path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n`;
  const held = `${whole.slice(0, -2)}If-None-Match: ${visit.etag}\r\n\r\n`;
  const reader = new Reader();
  let served = 0;
  const inTurns = (): 200 | 304 => (served % 2 === 0 ? 200 : 304);
  const status = (): 200 | 304 => (visit.status === "half" ? inTurns() : visit.status);
  const send = (): boolean => socket.write(status() === 304 ? held : whole);
  socket.on("error", reject);
  socket.on("close", () => reject(new Error("a connection was closed")));
  socket.on("data", (chunk) => {
    try {
      if (!reader.take(chunk, status())) return;
      served += 1;
      if (performance.now() < until) send();
      else resolve(served);
    } catch (error) {
      reject(error);
    }
  });
  send();
  return promise.finally(() => socket.destroy());
}

async function visitAll(visit: Visit): Promise<number> {
  const until = performance.now() + visit.ms;
  const sockets = Array.from({ length: connections }, () => connect(visit.port, "127.0.0.1").setNoDelay());
  const served = await Promise.all(sockets.map((socket) => ask(socket, visit, until)));
  return served.reduce((sum, count) => sum + count, 0);
}

process.on("message", (visit: Visit) => {
  visitAll(visit).then(
    (served) => process.send?.({ served }),
    (error: unknown) => process.send?.({ fault: String(error) }),
  );
});
process.send?.("ready");
