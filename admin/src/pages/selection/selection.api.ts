import type { Arguments, Reply } from "@housing/core/contract/client";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export type SessionSummary = Reply<"selectionSessions">["sessions"][number];
export type SessionView = Reply<"selectionSession">;
export type Offer = SessionView["offers"][number];
export type Extension = SessionView["extensions"][number];
export type SessionTable = Reply<"sessionTable">;
export type NewSession = Arguments<"createSession">["body"];

export const sessions = queryOptions({
  queryKey: ["sessions"],
  queryFn: () => call("selectionSessions", { query: {} }),
});

/** What the watchers of a running session see is at most this old. */
const liveEvery = 3000;

export const sessionView = (id: string) =>
  queryOptions({
    queryKey: ["session", id],
    queryFn: () => call("selectionSession", { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.session.state.code === "open" ? liveEvery : false),
  });

export const sessionTable = (id: string, isOpen: boolean) =>
  queryOptions({
    queryKey: ["session", id, "table"],
    queryFn: () => call("sessionTable", { params: { id } }),
    refetchInterval: isOpen ? liveEvery : false,
  });

export const sessionKeys = [["session"], ["sessions"], ["register"], ["buildingTable"]] as const;

export const createSession = (body: NewSession, key: string) => call("createSession", { body }, key);
export const startSession = (id: string, key: string) => call("startSession", { params: { id } }, key);
export const endSession = (id: string, reason: string, key: string) =>
  call("endSession", { params: { id }, body: { reason } }, key);
export const keepSession = (id: string, key: string) => call("keepSession", { params: { id } }, key);
export const addUnits = (id: string, unitIds: string[], key: string) =>
  call("addSessionUnits", { params: { id }, body: { unitIds } }, key);
export const removeUnits = (id: string, unitIds: string[], key: string) =>
  call("removeSessionUnits", { params: { id }, body: { unitIds } }, key);
export const requestActCode = (id: string, key: string) => call("requestActCode", { params: { id } }, key);
export const confirmUnitFor = (given: Arguments<"confirmUnitFor">, key: string) =>
  call("confirmUnitFor", given, key);
export const extendOffer = (given: Arguments<"extendOffer">, key: string) => call("extendOffer", given, key);
