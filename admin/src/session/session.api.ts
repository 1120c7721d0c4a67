import type { Reply } from "@housing/core/contract/client";
import { call } from "../api/call.ts";

export type Me = Reply<"me">;

export interface Credentials {
  username: string;
  password: string;
  /** Six digits, when the server asks for them. */
  totp?: string;
}

export const signIn = (body: Credentials, key: string) => call("signInStaff", { body }, key);
export const signOut = (key: string) => call("signOut", {}, key);
export const fetchMe = () => call("me", {});
export const fetchPublicConfig = () => call("publicConfig", {});
export const setDemoClock = (body: { to: string } | { by: string }, key: string) =>
  call("demoClock", { body }, key);
