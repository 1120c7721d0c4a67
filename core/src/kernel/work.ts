import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Actor } from "./actor.ts";
import type { Changes } from "./changes.ts";
import type { CityProfile } from "./city-profile.ts";
import type { Clock, Timer } from "./clock.ts";
import type { NewId } from "./ids.ts";
import type { PolicyBook } from "./policy.ts";
import type { Registry } from "./registry.ts";
import type { WorkCalendar } from "./work-calendar.ts";

/** What a running deployment is made of; one per process. Nothing in it is HTTP. */
export interface System {
  em: SqlEntityManager;
  clock: Clock;
  timer: Timer;
  city: CityProfile;
  /** The years the program knows; those that staff publish come with the policy. */
  calendar: WorkCalendar;
  registry: Registry;
  newId: NewId;
  /** The parameters in force; what is answered may be as old as `policyMaxAge`, ms. */
  policy(): Promise<PolicyBook>;
  policyMaxAge: number;
  /** What the acts of this process changed. */
  changes: Changes;
}

/** What a command works with, inside one transaction. */
export interface Work {
  em: SqlEntityManager;
  clock: Clock;
  actor: Actor;
  city: CityProfile;
  calendar: WorkCalendar;
  registry: Registry;
  policy: PolicyBook;
  /** How old the book may be, ms: a change takes force later than that, so that no process misses it. */
  policyMaxAge: number;
  newId: NewId;
  /** Topics that this act changes: told to the system when it is over. */
  changed: Set<string>;
}

/** The same work done by somebody else, e.g. the system acting on a deadline inside a clerk's transaction. */
export const workAs = (work: Work, actor: Actor): Work => ({ ...work, actor });
