import { pbkdf2, randomBytes, randomInt } from "node:crypto";
import { promisify } from "node:util";
import { sameTag } from "./digest.ts";

const derive = promisify(pbkdf2);
const ITERATIONS = 120_000;
const BYTES = 32;

/** `pbkdf2-sm3$iterations$salt$hash`: PBKDF2 with HMAC-SM3 (GM/T 0091), a salt of its own for each password. */
export async function hashPassword(password: string, iterations = ITERATIONS): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password.normalize("NFC"), salt, iterations, BYTES, "sm3");
  return ["pbkdf2-sm3", iterations, salt.toString("base64url"), hash.toString("base64url")].join("$");
}

/** Stands in for the hash of a user who does not exist, so that a wrong name takes as long as a wrong password. */
const nobody = `pbkdf2-sm3$${ITERATIONS}$${"A".repeat(22)}$${"A".repeat(43)}`;

/** Compares in constant time; without a stored hash it works as long and answers no. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [scheme, iterations, salt, hash] = (stored ?? nobody).split("$");
  if (scheme !== "pbkdf2-sm3" || !salt || !hash) throw new Error("unknown password scheme");
  const given = await derive(
    password.normalize("NFC"),
    Buffer.from(salt, "base64url"),
    Number(iterations),
    BYTES,
    "sm3",
  );
  return sameTag(given, Buffer.from(hash, "base64url")) && stored !== undefined;
}

/** A bearer token: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** A one-time code of decimal digits. */
export const newDigits = (length: number): string =>
  randomInt(10 ** length)
    .toString()
    .padStart(length, "0");

const readable = ["abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789"] as const;

/** A temporary password to read out or write down: four groups of four, no letters that look alike. */
export function newPassword(): string {
  const letter = (alphabet: string): string => alphabet[randomInt(alphabet.length)]!;
  const any = readable.join("");
  const group = (): string => readable.map(letter).join("") + letter(any);
  return Array.from({ length: 4 }, group).join("-");
}
