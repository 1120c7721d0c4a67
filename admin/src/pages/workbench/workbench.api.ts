import { queryOptions } from "@tanstack/react-query";
import { request } from "../../api/request.ts";

/** One kind of work waiting for this person, such as 街道初审. */
export interface TodoGroup {
  code: string;
  title: string;
  count: number;
  overdue: number;
}

export interface Todo {
  id: string;
  /** What has to be done. */
  title: string;
  /** Whom or what it is about. */
  subject: string;
  number?: string;
  region?: string;
  arrivedAt: string | number;
  dueAt?: string | number;
  /** The page where it is done, such as `/cases/…`. */
  link: string;
}

export interface Workbench {
  groups: TodoGroup[];
  todos: Todo[];
  next?: string;
}

export const workbench = (kind: string | undefined, after: string | undefined) =>
  queryOptions({
    queryKey: ["workbench", kind, after],
    queryFn: () => request<Workbench>("GET", "/workbench", { query: { kind, after } }),
    placeholderData: (previous) => previous,
    refetchInterval: 60_000,
  });
