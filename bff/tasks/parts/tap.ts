import { emptyTally, type Say } from "./part.ts";

const result = /^(?<not>not )?ok \d+ - (?<title>.*?)(?: # (?<mark>SKIP|TODO)\b.*)?$/;

/**
 * Reads the lines of a TAP stream: counts, and says each failure with its diagnosis as soon as it is known.
 * A skipped or planned test is one that was not run, whichever of ok and not ok stands before it.
 */
export function tapReader(say: Say) {
  const tally = emptyTally();
  let [rest, inFailure] = ["", false];

  const count = ({ mark, title, not }: Record<string, string | undefined>): void => {
    inFailure = not !== undefined && mark === undefined;
    if (mark) tally.notRun.push(`${mark === "SKIP" ? "skipped" : "planned"}: ${title}`);
    else tally[inFailure ? "failed" : "passed"] += 1;
  };

  const readLine = (line: string): void => {
    const found = result.exec(line)?.groups;
    if (found) count(found);
    if (inFailure) say(line);
    if (line.trim() === "...") inFailure = false;
  };

  const read = (text: string): void => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) readLine(line);
  };
  return { tally, read };
}
