import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { root } from "../../tasks/files.ts";
import { bin, run } from "../../tasks/process.ts";

const parts = ["core", "db", "bff", "package.json", "ava.config.js", "pnpm-workspace.yaml"];

/** Which tests went red, by their titles; how many were run. */
export interface Red {
  titles: string[];
  run: number;
  output: string;
}

/** A copy of the server side in which guards may be removed; packages of ours lead into the copy, others to the original. */
export class Scratch {
  readonly folder = mkdtempSync(join(tmpdir(), "housing-mutants-"));

  constructor() {
    for (const part of parts)
      cpSync(join(root, part), join(this.folder, part), {
        recursive: true,
        verbatimSymlinks: true,
        filter: (from) => basename(from) !== "dist",
      });
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"), "dir");
  }

  /** Puts another text in the place of one; answers how to undo it. */
  replace(file: string, text: string, instead: string): () => void {
    const path = join(this.folder, file);
    const whole = readFileSync(path, "utf8");
    const [before, after, more] = whole.split(text);
    if (before === undefined || after === undefined || more !== undefined)
      throw new Error(`${file} does not have the text of its mutant exactly once`);
    writeFileSync(path, before + instead + after);
    return () => writeFileSync(path, whole);
  }

  async test(files: readonly string[], env: NodeJS.ProcessEnv): Promise<Red> {
    const command = [bin("", "ava"), "--tap", ...files];
    const { output } = await run(command, { cwd: this.folder, env, timeout: 180_000, killSignal: "SIGKILL" });
    const titles = [...output.matchAll(/^not ok \d+ - (.*)$/gm)].map(([, title]) => title ?? "");
    return { titles, run: [...output.matchAll(/^(not )?ok \d+/gm)].length, output };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
