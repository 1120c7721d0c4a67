import type { Arguments, Reply } from "@housing/core/contract/client";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export type Batch = Reply<"moveInBatches">["batches"][number];
export type MoveIn = Reply<"moveInBatch">["households"][number];

export const moveInBatches = queryOptions({
  queryKey: ["moveIn"],
  queryFn: () => call("moveInBatches", {}),
});

export const moveInBatch = (id: string) =>
  queryOptions({ queryKey: ["moveIn", id], queryFn: () => call("moveInBatch", { params: { id } }) });

export const moveInKeys = [["moveIn"], ["allocations"], ["allocation"], ["register"]] as const;

export const recordOriginals = (given: Arguments<"recordOriginals">, key: string) =>
  call("recordOriginals", given, key);
export const referDoubt = (id: string, doubt: string, key: string) =>
  call("referDoubt", { params: { id }, body: { doubt } }, key);
export const decideDoubt = (given: Arguments<"decideDoubt">, key: string) => call("decideDoubt", given, key);
export const signLease = (given: Arguments<"signLease">, key: string) => call("signLease", given, key);
