import { type Logger, pino } from "pino";

/**
 * The log of a process, by default on standard output. Lines are written together, 8 KB or 300 ms at a time: a write
 * for each would cost a busy server more than its answers.
 */
export function openLog(level: string, dest: string | number = 1): Logger {
  const destination = pino.destination({ dest, sync: true, minLength: 8192, periodicFlush: 300 });
  process.once("exit", () => destination.flushSync());
  return pino({ level }, destination);
}
