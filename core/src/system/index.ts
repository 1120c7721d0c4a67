import type { SqlEntityManager } from "@mikro-orm/sql";
import { loadPolicy } from "../city/index.ts";
import {
  Changes,
  type CityProfile,
  type Clock,
  idMaker,
  type PolicyBook,
  Registry,
  type System,
  stateCalendar,
  type Timer,
} from "../kernel/index.ts";
import { contributions } from "./contributions.ts";

/** All that the domains contribute; a business type that the city does not offer is left out. */
export function buildRegistry(): Registry {
  const registry = new Registry();
  for (const contribute of contributions) contribute(registry);
  return registry;
}

export interface SystemParts {
  em: SqlEntityManager;
  clock: Clock;
  timer: Timer;
  city: CityProfile;
  /** Integers in [0, 2^32). */
  random: () => number;
  /** How long parameters may be kept before they are read again, ms. */
  policyMaxAge?: number;
}

/** Puts a deployment together. */
export function buildSystem(parts: SystemParts): System {
  const { em, clock, timer, city, random, policyMaxAge = 2000 } = parts;
  let book: { value: Promise<PolicyBook>; readAt: number; at: number } | undefined;
  const isStale = ({ readAt, at }: { readAt: number; at: number }): boolean =>
    timer() - readAt > policyMaxAge ||
    // The demo clock may jump days between two acts.
    Math.abs(clock.now().epochMilliseconds - at) > policyMaxAge;
  const policy = (): Promise<PolicyBook> => {
    if (!book || isStale(book)) {
      book = { value: loadPolicy(em, city), readAt: timer(), at: clock.now().epochMilliseconds };
    }
    return book.value;
  };
  return {
    em,
    clock,
    timer,
    city,
    calendar: stateCalendar,
    registry: buildRegistry(),
    newId: idMaker(clock, random),
    policy,
    policyMaxAge,
    changes: new Changes(),
  };
}
