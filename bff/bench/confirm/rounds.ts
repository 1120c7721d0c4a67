import { readFileSync } from "node:fs";
import type { Confirm } from "./sides.ts";
import type { Job } from "./stage.ts";

/** What one side did in one slice. CPU of client and database in microseconds. */
export interface Slice {
  confirmed: number;
  seconds: number;
  clientCpu: number;
  databaseCpu: number;
}

export interface Side {
  confirms: readonly Confirm[];
  jobs: Job[];
}

/** User and system time of a process, µs; ticks are 10 ms. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** Lets so many clients confirm as fast as they can for a while; each has a session of its own at a time. */
export async function runSlice(side: Side, clients: number, ms: number, databasePid: number): Promise<Slice> {
  const [clientBefore, databaseBefore, start] = [process.cpuUsage(), cpuOf(databasePid), performance.now()];
  const counts = await Promise.all(
    side.confirms.slice(0, clients).map((confirm) => client(side.jobs, confirm, start + ms)),
  );
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(clientBefore);
  const confirmed = counts.reduce((sum, count) => sum + count, 0);
  return { confirmed, seconds, clientCpu: user + system, databaseCpu: cpuOf(databasePid) - databaseBefore };
}

async function client(jobs: Job[], confirm: Confirm, until: number): Promise<number> {
  let count = 0;
  while (performance.now() < until) {
    const job = jobs.shift();
    if (!job) throw new Error("the stage has no session left: make it larger");
    while (job.done < job.units.length - 1 && performance.now() < until) {
      await confirm(job);
      job.done += 1;
      count += 1;
    }
    if (job.done < job.units.length - 1) jobs.push(job);
  }
  return count;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
export const rate = ({ confirmed, seconds }: Slice): number => confirmed / seconds;
export const cpuPer = ({ confirmed, clientCpu, databaseCpu }: Slice): number =>
  (clientCpu + databaseCpu) / confirmed;
