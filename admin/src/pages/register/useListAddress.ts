import { useNavigate, useRouterState, useSearch } from "@tanstack/react-router";
import { type Filters, filterSearch, type Search } from "./filterSearch.ts";
import { readAddress } from "./listAddress.ts";
import type { RegisterSpec } from "./register.api.ts";

const none: readonly string[] = [];

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** The cursors walked through stay with the browser's history entry, so "previous" survives a reload. */
    walked?: readonly string[];
  }
}

export function useListAddress(spec: RegisterSpec) {
  const search: Search = useSearch({ strict: false });
  const walked = useRouterState({ select: ({ location }) => location.state.walked }) ?? none;
  const navigate = useNavigate();
  const go = (next: Search, cursors: readonly string[] = []) =>
    void navigate({ to: ".", search: next, state: { walked: cursors } });
  const restart = (change: Search) => go({ ...search, ...change, after: undefined });
  const address = readAddress(search, spec);
  return {
    address,
    page: walked.length + 1,
    filter: (filters: Filters) => go({ ...filterSearch(search, filters), after: undefined }),
    sort: (sort: string | undefined) => restart({ sort }),
    resize: (size: number) => restart({ size: String(size) }),
    choose: (columns: readonly string[] | undefined) => go({ ...search, cols: columns?.join(",") }, walked),
    first: () => restart({}),
    next: (cursor: string) => go({ ...search, after: cursor }, [...walked, address.after ?? ""]),
    previous: () => go({ ...search, after: walked.at(-1) || undefined }, walked.slice(0, -1)),
  };
}

export type ListMoves = ReturnType<typeof useListAddress>;
