import type { caseworkApi } from "@housing/core/contract/casework.api";
import type { InputOf } from "@housing/core/contract/route";
import { signedInStaff } from "@housing/core/identity";
import { type TodoItem, todoSources, type Work } from "@housing/core/kernel";

type Answer = InputOf<(typeof caseworkApi)["workbench"]["reply"]>;

const pageSize = 50;
/** To-dos of a kind beyond this are reached by working the first ones off. */
const most = 500;

const presentTodo = (kind: string, todo: TodoItem): Answer["todos"][number] => ({
  id: todo.id,
  kind,
  title: todo.title,
  subject: todo.subject,
  ...(todo.number && { number: todo.number }),
  ...(todo.region && { region: todo.region }),
  arrivedAt: todo.since.toString(),
  ...(todo.dueAt && { dueAt: todo.dueAt.toString() }),
  link: todo.link,
});

const soonest = (todo: { dueAt?: string | undefined; arrivedAt: string }) =>
  todo.dueAt ?? `9999${todo.arrivedAt}`;

/** What waits for this member of staff, from every domain, soonest due first. */
export async function presentWorkbench(
  work: Work,
  { kind, after }: { kind?: string | undefined; after?: string | undefined },
): Promise<Answer> {
  signedInStaff(work.actor);
  const sources = [...work.registry.all(todoSources).values()];
  const found = [];
  for (const source of sources) found.push(await source(work, most));
  const groups = found.flatMap((group) => (group && group.count > 0 ? [group] : []));
  const todos = groups
    .filter(({ code }) => !kind || code === kind)
    .flatMap(({ code, items }) => items.map((todo) => presentTodo(code, todo)))
    .toSorted((a, b) => (soonest(a) < soonest(b) ? -1 : 1));
  const from = Number(after ?? 0);
  const next = from + pageSize;
  return {
    groups: groups.map(({ code, title, count, overdue }) => ({ code, title, count, overdue })),
    todos: todos.slice(from, next),
    ...(next < todos.length && { next: String(next) }),
  };
}
