import type { System } from "@housing/core/kernel";
import type { Logger } from "pino";
import type { DemoClock, DemoWalker } from "./demo-clock.ts";

interface Parts {
  system: System;
  clock: DemoClock;
  demo: DemoWalker;
  log: Logger;
}

const EVERY_MS = 1000;

/** Takes over every second what another process has set; answers how to stop. */
export function followDemoClock({ system, clock, demo, log }: Parts): () => Promise<void> {
  let reading: Promise<void> = Promise.resolve();
  const read = async (): Promise<void> => {
    try {
      if (!demo.walking) await clock.refresh(system.em, () => demo.walking);
    } catch (error) {
      log.warn({ err: error }, "the demo clock could not be read");
    }
  };
  const timer = setInterval(() => {
    reading = reading.then(read);
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await reading;
  };
}
