import { createHmac, randomBytes } from "node:crypto";
import type { Instant } from "../kernel/index.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const STEP_SECONDS = 30;
const DIGITS = 6;
/** Steps of difference between the clocks that are forgiven (RFC 6238 5.2). */
const DRIFT = 1;

/** RFC 4648, without padding: whole groups of five bytes only. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/g) ?? []).map((group) => ALPHABET[Number.parseInt(group, 2)]).join("");
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** 160 random bits, as RFC 4226 asks. */
export const newTotpSecret = (): string => toBase32(randomBytes(20));

/** The number of 30-second steps since 1970. */
export const stepAt = (at: Instant): number => Math.floor(at.epochMilliseconds / 1000 / STEP_SECONDS);

/** The code of a step: RFC 6238 with SHA-1, six digits, as every authenticator app reads it. */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", fromBase32(secret)).update(counter).digest();
  const offset = mac[mac.length - 1]! & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, "0");
}

/** The step whose code this is, one step early or late at most; undefined when it is wrong. */
export function stepOfCode(secret: string, code: string, at: Instant): number | undefined {
  const now = stepAt(at);
  const steps = Array.from({ length: 2 * DRIFT + 1 }, (_, i) => now - DRIFT + i);
  return steps.find((step) => totpCode(secret, step) === code);
}

/** What the QR code says to the authenticator app. */
export function otpauthUri(secret: string, { issuer, account }: { issuer: string; account: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}
