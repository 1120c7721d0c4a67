import type { Reply } from "@housing/core/contract/client";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export type Workbench = Reply<"workbench">;
export type Todo = Workbench["todos"][number];
/** One kind of work waiting for this person, such as 街道初审. */
export type TodoGroup = Workbench["groups"][number];

export const workbench = (kind?: string, after?: string) =>
  queryOptions({
    queryKey: ["workbench", kind, after],
    queryFn: () => call("workbench", { query: { kind, after } }),
    placeholderData: (previous) => previous,
    refetchInterval: 60_000,
  });

/** Over all kinds, for the badge; the same answer as the page's first. */
export const sumOf = (groups: readonly TodoGroup[]) => ({
  count: groups.reduce((sum, { count }) => sum + count, 0),
  overdue: groups.reduce((sum, { overdue }) => sum + overdue, 0),
});
