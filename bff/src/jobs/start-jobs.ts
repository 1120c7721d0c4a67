import { randomUUID } from "node:crypto";
import { type ScheduledTask, schedule } from "node-cron";
import type { Counter } from "prom-client";
import type { Services } from "../services.ts";
import { forgetKeysJob } from "./forget-keys.ts";
import { forgetSignInsJob } from "./forget-sign-ins.ts";
import type { Job } from "./job.ts";
import { sealAuditJob } from "./seal-audit.ts";
import { deliveryReportsJob, sendSmsJob } from "./send-sms.ts";
import { sweepJob } from "./sweep.ts";

export const allJobs: readonly Job[] = [
  sweepJob,
  sendSmsJob,
  deliveryReportsJob,
  sealAuditJob,
  forgetKeysJob,
  forgetSignInsJob,
];

/** The lock of a job that runs alone; a process that died frees it by this time. */
const LEASE_MS = 60_000;

export interface RunningJobs {
  /** Looks at the jobs that follow a commit, soon and once for several commits. */
  wake(): void;
  /** Starts no more runs and waits for those that are under way. */
  stop(): Promise<void>;
}

/** A missed knock is made up for by the next; the runner itself keeps a job from running twice at once. */
const quiet = { noOverlap: false, suppressMissedWarning: true };

type Outcomes = Counter<"job" | "outcome">;

/** Wakes each job by its schedule; node-cron only knocks, what is due is in the database. */
export function startJobs(services: Services, outcomes: Outcomes, jobs = allJobs): RunningJobs {
  const runners = jobs.map((job) => new Runner(job, services, outcomes));
  const tasks: ScheduledTask[] = runners.map(({ job, knock }) =>
    schedule(job.schedule, knock, { name: job.name, timezone: "Asia/Shanghai", ...quiet }),
  );
  let soon: NodeJS.Immediate | undefined;
  return {
    wake() {
      soon ??= setImmediate(() => {
        soon = undefined;
        for (const runner of runners) if (runner.job.afterCommit) void runner.knock();
      });
    },
    async stop() {
      clearImmediate(soon);
      await Promise.all(tasks.map((task) => task.destroy()));
      await Promise.all(runners.map((runner) => runner.stop()));
    },
  };
}

/** One job in this process: never twice at once, and once more when it was knocked at while it ran. */
class Runner {
  readonly job: Job;
  readonly #services: Services;
  readonly #outcomes: Outcomes;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(job: Job, services: Services, outcomes: Outcomes) {
    this.job = job;
    this.#services = services;
    this.#outcomes = outcomes;
  }

  readonly knock = (): Promise<void> => {
    if (this.#stopped) return Promise.resolve();
    if (this.#running !== undefined) this.#again = true;
    this.#running ??= this.#untilQuiet();
    return this.#running;
  };

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #untilQuiet(): Promise<void> {
    do {
      this.#again = false;
      await this.#run();
    } while (this.#again && !this.#stopped);
    this.#running = undefined;
  }

  async #run(): Promise<void> {
    const { job } = this;
    try {
      const done = job.alone ? await this.#runAlone() : await job.run(this.#services);
      this.#outcomes.inc({ job: job.name, outcome: "ok" });
      if (done > 0) this.#services.log.info({ job: job.name, done }, "job");
    } catch (error) {
      this.#outcomes.inc({ job: job.name, outcome: "failed" });
      this.#services.log.error({ job: job.name, err: error }, "a job failed and will be tried again");
    }
  }

  async #runAlone(): Promise<number> {
    const { kv } = this.#services;
    const [key, me] = [`job:${this.job.name}`, randomUUID()];
    if (!(await kv.setIfAbsent(key, me, LEASE_MS))) return 0;
    try {
      return await this.job.run(this.#services);
    } finally {
      await kv.deleteIfEquals(key, me);
    }
  }
}
