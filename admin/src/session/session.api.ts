import type { Arguments, Reply } from "@housing/core/contract/client";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../api/call.ts";
import { Refusal } from "../api/refusal.ts";
import { expireSession } from "./session.ts";

export type Me = Reply<"me">;

export interface Credentials {
  username: string;
  password: string;
  /** The code of the authenticator app or a recovery code, when the server asks for it. */
  totp?: string;
}

export const signIn = (body: Credentials, key: string) => call("signInStaff", { body }, key);
export const signOut = (key: string) => call("signOut", {}, key);

export async function fetchMe(): Promise<Me> {
  const me = await call("me", {});
  if (me.kind === "staff") return me;
  if (me.sessionEnded) expireSession();
  throw new Refusal(401);
}

export const fetchPublicConfig = () => call("publicConfig", {});
export const setDemoClock = (body: { to: string } | { by: string }, key: string) =>
  call("demoClock", { body }, key);

export type Duty = NonNullable<Me["duty"]>;
export const ownSessions = queryOptions({
  queryKey: ["ownSessions"],
  queryFn: () => call("ownSessions", {}),
});
export const ownSecondFactor = queryOptions({
  queryKey: ["ownSecondFactor"],
  queryFn: () => call("ownSecondFactor", {}),
});
export const endOwnSession = (id: string, key: string) => call("endOwnSession", { params: { id } }, key);
export const endOtherSessions = (key: string) => call("endOtherSessions", {}, key);
export const changePassword = (body: Arguments<"changePassword">["body"], key: string) =>
  call("changePassword", { body }, key);
export const beginSecondFactor = (body: Arguments<"beginSecondFactor">["body"], key: string) =>
  call("beginSecondFactor", { body }, key);
export const confirmSecondFactor = (code: string, key: string) =>
  call("confirmSecondFactor", { body: { code } }, key);
export const removeSecondFactor = (body: Arguments<"removeSecondFactor">["body"], key: string) =>
  call("removeSecondFactor", { body }, key);
