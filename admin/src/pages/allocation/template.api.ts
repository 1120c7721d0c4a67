import type { Arguments } from "@housing/core/contract/client";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export const noticeTemplate = queryOptions({
  queryKey: ["noticeTemplate"],
  queryFn: () => call("noticeTemplate", {}),
});

export const saveNoticeTemplate = (body: Arguments<"saveNoticeTemplate">["body"], key: string) =>
  call("saveNoticeTemplate", { body }, key);

export const seals = queryOptions({ queryKey: ["seals"], queryFn: () => call("seals", {}) });

export const addSeal = (body: Arguments<"addSeal">["body"], key: string) => call("addSeal", { body }, key);
export const removeSeal = (id: string, key: string) => call("removeSeal", { params: { id } }, key);
