import type { Reply } from "@housing/core/contract/client";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export type Subsidy = Reply<"subsidyHousehold">;

export const subsidyHousehold = (id: string) =>
  queryOptions({
    queryKey: ["subsidyHousehold", id],
    queryFn: () => call("subsidyHousehold", { params: { id } }),
  });

export const stopSubsidy = (id: string, reason: string, key: string) =>
  call("stopSubsidy", { params: { id }, body: { reason } }, key);
