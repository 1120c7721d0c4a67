import { type Arguments, type Reply, urlOf } from "@housing/core/contract/client";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export type AllocationRow = Reply<"allocations">["allocations"][number];
export type AllocationState = AllocationRow["state"]["code"];
export type AllocationView = Reply<"allocation">;
export type NoticeView = AllocationView["notices"][number];
export type Home = AllocationRow["home"];

export const allocations = (state: AllocationState | undefined, sessionId: string | undefined) =>
  queryOptions({
    queryKey: ["allocations", state, sessionId],
    queryFn: () => call("allocations", { query: { state, sessionId } }),
    placeholderData: (previous) => previous,
  });

export const allocation = (id: string) =>
  queryOptions({ queryKey: ["allocation", id], queryFn: () => call("allocation", { params: { id } }) });

export const allocationKeys = [
  ["allocations"],
  ["allocation"],
  ["moveIn"],
  ["register"],
  ["workbench"],
  ["file"],
] as const;

export const issueNotices = (allocationIds: string[], key: string) =>
  call("issueNotices", { body: { allocationIds } }, key);
export const sealNotices = (noticeIds: string[], key: string) =>
  call("sealNotices", { body: { noticeIds } }, key);
export const voidNotice = (given: Arguments<"voidNotice">, key: string) => call("voidNotice", given, key);
export const reissueNotice = (given: Arguments<"reissueNotice">, key: string) =>
  call("reissueNotice", given, key);
export const noticeAddress = (id: string) => urlOf("noticeFile", { params: { id } }, "");

export const homeText = ({ estate, building, doorNo }: Home) => `${estate} ${building} ${doorNo}`;
