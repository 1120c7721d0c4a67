import { appendFileSync, writeFileSync } from "node:fs";

/** `--json <file>`: the file is begun anew, and each bench adds its line. */
const place = process.argv.indexOf("--json");
export const jsonFile = place > 0 ? process.argv[place + 1] : undefined;
if (jsonFile) writeFileSync(jsonFile, "");

/** One line of JSON, printed, and kept where a file was named. */
export function tellJson(result: object): void {
  const line = JSON.stringify(result);
  console.log(line);
  if (jsonFile) appendFileSync(jsonFile, `${line}\n`);
}
