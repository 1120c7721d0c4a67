import { idNumberCheck } from "@housing/core/kernel";

/** First four digits of a city's numbers; with 90 to 99 behind them they name districts that do not exist. */
const cityDigits: Readonly<Record<string, string>> = { ganzhou: "3607", liuzhou: "4502" };

/** A valid identity number (GB 11643) of nobody: `place` 0 to 9, `birthDay` as `19880214`, `sequence` 0 to 999. */
export function fictionalIdNumber(city: string, place: number, birthDay: string, sequence: number): string {
  const region = `${cityDigits[city] ?? "3607"}9${place}`;
  const first17 = `${region}${birthDay}${String(sequence).padStart(3, "0")}`;
  return first17 + idNumberCheck(first17);
}
