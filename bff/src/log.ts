import { type Logger, pino } from "pino";

/** A write for each line would cost a busy server more than its answers. */
const worthAWrite = 8192;
const latestAfterMs = 300;

/** The log of a process, by default on standard output. Lines are written together, 8 KB or 300 ms at a time. */
export function openLog(level: string, dest: string | number = 1): Logger {
  const lines = new Lines(pino.destination({ dest, sync: true }));
  setInterval(lines.flushSync, latestAfterMs).unref();
  process.once("exit", lines.flushSync);
  return pino({ level }, lines);
}

/** Keeps lines as one text that only grows: the collector of the destination itself measures all that waits at each line. */
class Lines {
  readonly #destination: { write(text: string): unknown };
  #waiting = "";

  constructor(destination: { write(text: string): unknown }) {
    this.#destination = destination;
  }

  write(line: string): void {
    this.#waiting += line;
    if (this.#waiting.length >= worthAWrite) this.flushSync();
  }

  /** The logger calls it as well, after what is fatal. */
  readonly flushSync = (): void => {
    const text = this.#waiting;
    this.#waiting = "";
    if (text !== "") this.#destination.write(text);
  };
}
