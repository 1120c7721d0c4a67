import { defineSlot } from "./registry.ts";
import type { Instant } from "./time.ts";
import type { Work } from "./work.ts";

/** One group of the workbench: what waits for this actor, oldest first. */
export interface TodoGroup {
  code: string;
  title: string;
  count: number;
  /** How many are past their due instant. */
  overdue: number;
  items: TodoItem[];
}

export interface TodoItem {
  id: string;
  /** What has to be done. */
  title: string;
  /** Whom or what it is about. */
  subject: string;
  number?: string;
  region?: string;
  /** Where the admin site handles it, e.g. `/cases/<id>`. */
  link: string;
  since: Instant;
  /** Promised or legal end, exclusive. */
  dueAt: Instant | null;
}

/** Each domain answers what waits for the actor in it; undefined when nothing of it concerns them. */
export type TodoSource = (work: Work, limit: number) => Promise<TodoGroup | undefined>;
export const todoSources = defineSlot<TodoSource>("to-do source");

/** A group from plain rows: counts what is past its due instant now. */
export function todoGroup(
  { code, title, now }: { code: string; title: string; now: Instant },
  items: readonly TodoItem[],
  limit: number,
): TodoGroup {
  const overdue = items.filter(
    ({ dueAt }) => dueAt !== null && dueAt.epochMilliseconds <= now.epochMilliseconds,
  );
  return { code, title, count: items.length, overdue: overdue.length, items: items.slice(0, limit) };
}
