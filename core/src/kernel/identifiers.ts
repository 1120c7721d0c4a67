import { idNumberCheck } from "../contract/id-number.ts";
import { PlainDate } from "./time.ts";

export { idNumberCheck };

/** Is it a citizen identity number with a real birth date and a right check character (GB 11643-1999)? */
export function isIdNumber(text: string): boolean {
  const id = text.toUpperCase();
  return /^[1-9]\d{16}[\dX]$/.test(id) && birthDateOf(id) !== undefined && idNumberCheck(id) === id[17];
}

/** Birth date written in an identity number, or undefined when there is no such day. */
export function birthDateOf(idNumber: string): PlainDate | undefined {
  const [year, month, day] = [idNumber.slice(6, 10), idNumber.slice(10, 12), idNumber.slice(12, 14)].map(
    Number,
  );
  if (!year || year < 1900 || !month || !day) return undefined;
  try {
    return PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    // Temporal tells an impossible date only by throwing; the caller's answer is "no date".
    return undefined;
  }
}

/** Full years of age on a day. */
export function ageOn(birthDate: PlainDate, day: PlainDate): number {
  return birthDate.until(day, { largestUnit: "years" }).years;
}

const creditCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** Is it a unified social credit code with a right check character (GB 32100-2015)? */
export function isCreditCode(text: string): boolean {
  const code = text.toUpperCase();
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false;
  let [sum, weight] = [0, 1];
  for (const character of code.slice(0, 17)) {
    sum += creditCharacters.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return creditCharacters[(31 - (sum % 31)) % 31] === code[17];
}

/** Is it a mainland mobile number? */
export const isMobileNumber = (text: string): boolean => /^1[3-9]\d{9}$/.test(text);
