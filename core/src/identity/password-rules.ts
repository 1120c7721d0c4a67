import { type Refusal, refuseIf } from "../kernel/index.ts";
import { refused } from "./refusals.ts";

const SHORTEST = 12;
const PASSPHRASE = 20;
const DIFFERENT = 6;

/**
 * 口令规则: twelve characters of three kinds, or a passphrase of twenty; no user name in it, not the same few characters
 * over and over. Answers what is wrong with it.
 */
export function passwordFault(password: string, username: string): Refusal | undefined {
  const characters = [...password.normalize("NFC")];
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length;
  const longEnough = characters.length >= PASSPHRASE || (characters.length >= SHORTEST && kinds >= 3);
  if (!longEnough || new Set(characters).size < DIFFERENT) return refused("passwordWeak");
  return password.toLowerCase().includes(username.toLowerCase()) ? refused("passwordHoldsName") : undefined;
}

export function refuseWeakPassword(password: string, username: string): void {
  const fault = passwordFault(password, username);
  if (fault) refuseIf(true, () => fault);
}
