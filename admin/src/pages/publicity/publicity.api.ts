import type { Arguments, Reply } from "@housing/core/contract/client";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export type WaitingStep = Reply<"casesToPublish">["steps"][number];
export type WaitingCase = WaitingStep["cases"][number];
export type PublicList = Reply<"publicList">;
export type Line = PublicList["lines"][number];
export type Objection = Reply<"objections">["objections"][number];
export type Decided = Arguments<"decideObjection">;
export type ObjectionState = Objection["state"];

export const waiting = queryOptions({
  queryKey: ["casesToPublish"],
  queryFn: () => call("casesToPublish", {}),
});

export const publishCases = (body: Arguments<"publishCases">["body"], key: string) =>
  call("publishCases", { body }, key);

export const publicList = (id: string, search: string | undefined, after: string | undefined) =>
  queryOptions({
    queryKey: ["publicList", id, search, after],
    queryFn: () =>
      call("publicList", { params: { id }, query: { search, ...(after && { after: Number(after) }) } }),
    placeholderData: (previous) => previous,
  });

/** All lines of a list, read page by page. */
export const wholeList = (id: string) =>
  queryOptions({
    queryKey: ["publicList", id, "whole"],
    queryFn: async () => {
      const list = await call("publicList", { params: { id }, query: {} });
      for (let { next } = list; next !== undefined; ) {
        const page = await call("publicList", { params: { id }, query: { after: next } });
        list.lines.push(...page.lines);
        next = page.next;
      }
      return list;
    },
  });

export const objections = (state: ObjectionState) =>
  queryOptions({
    queryKey: ["objections", state],
    queryFn: () => call("objections", { query: { state } }),
  });

export const decideObjection = (decided: Decided, key: string) => call("decideObjection", decided, key);
