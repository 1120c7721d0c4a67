import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export interface Visit {
  port: number;
  path: string;
  etag?: string;
  /** What each answer must be; `half`: in turns without and with the ETag. */
  status: 200 | 304 | "half";
  ms: number;
}

export interface Visitors {
  /** Answers how many were served. */
  visit(visit: Visit): Promise<number>;
  stop(): void;
}

/** Thirty-two kept connections in a process of their own, each asking again as soon as it was answered. */
export async function startLoad(): Promise<Visitors> {
  const child = fork(fileURLToPath(new URL("./visitors.ts", import.meta.url)));
  await once(child, "message");
  return {
    async visit(visit) {
      const answered = once(child, "message");
      child.send(visit);
      const [found] = (await answered) as [{ served: number } | { fault: string }];
      if ("fault" in found) throw new Error(found.fault);
      return found.served;
    },
    stop: () => child.disconnect(),
  };
}
