import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Order, Reply } from "./orders.ts";

const program = fileURLToPath(new URL("worker.ts", import.meta.url));

/** A worker process of its own. */
export class Worker {
  readonly #process: ChildProcess;
  private constructor(child: ChildProcess) {
    this.#process = child;
  }

  static async start(url: string): Promise<Worker> {
    const child = fork(program, [url]);
    const worker = new Worker(child);
    if ((await worker.#next()) !== "ready") throw new Error("a worker did not start");
    return worker;
  }

  static startAll(url: string, count: number): Promise<Worker[]> {
    return Promise.all(Array.from({ length: count }, () => Worker.start(url)));
  }

  /** The worker's answer, or "killed" when it did not live to give one. */
  async tell(order: Order): Promise<Reply | "killed"> {
    const answer = this.#next();
    this.#process.send(order);
    const reply = await answer;
    if (reply === "ready") throw new Error("a worker started twice");
    return reply;
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = once(this.#process, "exit");
    this.#process.disconnect();
    await gone;
  }

  /** The next message, or how the process ended. */
  #next(): Promise<Reply | "ready" | "killed"> {
    const { promise, resolve, reject } = Promise.withResolvers<Reply | "ready" | "killed">();
    const said = (message: unknown): void => {
      this.#process.off("exit", ended);
      resolve(message as Reply | "ready");
    };
    const ended = (code: number | null, signal: string | null): void => {
      this.#process.off("message", said);
      if (signal === "SIGKILL") resolve("killed");
      else reject(new Error(`a worker ended with ${code ?? signal}`));
    };
    this.#process.once("message", said);
    this.#process.once("exit", ended);
    return promise;
  }
}
