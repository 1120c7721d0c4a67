import type { Instant } from "@housing/core/kernel";

/** What the demo clock did on the way. */
export interface Walk {
  now: Instant;
  done: number;
  failed: number;
}

/** The demo clock, as a route sees it. */
export interface DemoControl {
  /** Walks to an instant; everything due in between happens in order, each at its own instant. */
  walkTo(to: Instant): Promise<Walk>;
}
