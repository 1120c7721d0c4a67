import type { Arguments, Reply } from "@housing/core/contract/client";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export type Sanction = Reply<"blocklist">["items"][number];

export const blocklist = (after: string | undefined, idNumber: string | undefined) =>
  queryOptions({
    queryKey: ["blocklist", after, idNumber],
    queryFn: () => call("blocklist", { query: { after, limit: 50, idNumber } }),
    placeholderData: (previous) => previous,
  });

export const addToBlocklist = (body: Arguments<"addToBlocklist">["body"], key: string) =>
  call("addToBlocklist", { body }, key);

export const removeFromBlocklist = (id: string, reason: string, key: string) =>
  call("removeFromBlocklist", { params: { id }, body: { reason } }, key);

export const addCreditRecord = (body: Arguments<"addCreditRecord">["body"], key: string) =>
  call("addCreditRecord", { body }, key);
