import type { SqlEntityManager } from "@mikro-orm/sql";
import {
  hasRole,
  Instant,
  type Instant as InstantOf,
  rows,
  type TodoSource,
  todoGroup,
} from "../kernel/index.ts";
import { deadlineWords } from "./deadline-words.data.ts";

/** Deadlines of one kind whose instant has passed and that are not done. */
export interface Overdue {
  kind: string;
  count: number;
  /** How many were tried and failed; the others wait for their turn. */
  failing: number;
  /** How often the one that failed most was tried. */
  tries: number;
  oldest: InstantOf;
}

interface OverdueRow extends Omit<Overdue, "oldest"> {
  oldest: number;
}

export async function overdueDeadlines(em: SqlEntityManager, now: InstantOf): Promise<Overdue[]> {
  const found = await rows<OverdueRow>(
    em,
    `select kind, count(*) as count, sum(case when failures > 0 then 1 else 0 end) as failing,
      max(failures) as tries, min(due_at) as oldest
      from deadline where state = 'due' and due_at <= ? group by kind order by oldest`,
    [now.epochMilliseconds],
  );
  return found.map(({ kind, count, failing, tries, oldest }) => ({
    ...{ kind, count: Number(count), failing: Number(failing), tries: Number(tries) },
    oldest: Instant.fromEpochMilliseconds(Number(oldest)),
  }));
}

/** Below this nobody is called: what failed once or twice, or has just become due, is mended by the next sweep. */
const [quietTries, quietMs] = [3, 600_000];

/** What should have happened by itself and did not: the administrator sees it before a household does. */
export const overdueTodos: TodoSource = async (work, limit) => {
  if (work.actor.kind !== "staff" || !hasRole(work.actor, "admin")) return undefined;
  const now = work.clock.now();
  const late = (await overdueDeadlines(work.em, now)).filter(
    ({ tries, oldest }) => tries >= quietTries || now.epochMilliseconds - oldest.epochMilliseconds >= quietMs,
  );
  if (late.length === 0) return undefined;
  const items = late.map(({ kind, count, failing, tries, oldest }) => ({
    id: `overdue-${kind}`,
    title: "到期事项未办成",
    subject: `${deadlineWords[kind] ?? kind}：${count}项到期未办，其中${failing}项办理失败，最多已试${tries}次`,
    link: "/registers/overdue-deadlines",
    since: oldest,
    dueAt: oldest,
  }));
  return todoGroup({ code: "overdueDeadlines", title: "到期事项未办成", now }, items, limit);
};
