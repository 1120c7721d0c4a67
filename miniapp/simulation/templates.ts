import { createRequire } from "node:module";
import type { Files } from "./types.ts";

interface Warning {
  path: string;
  message: string;
  startLine: number;
  isError: boolean;
}
interface Group {
  addTmpl(path: string, source: string): Warning[] | undefined;
  addScript(path: string, source: string): void;
  getTmplGenObjectGroups(): string;
  free(): void;
}

const require = createRequire(import.meta.url);
const { TmplGroup } = require("glass-easel-template-compiler") as { TmplGroup: new () => Group };

/** Compiles every wxml; `code` is one expression with all of them. */
export function compileTemplates(files: Files): { code: string; errors: string[] } {
  const group = new TmplGroup();
  const errors: string[] = [];
  for (const [path, source] of Object.entries(files)) {
    if (path.endsWith(".wxs")) group.addScript(path.slice(0, -4), source);
    if (!path.endsWith(".wxml")) continue;
    for (const warning of group.addTmpl(path.slice(0, -5), source) ?? []) {
      if (warning.isError) errors.push(`${warning.path}:${warning.startLine} ${warning.message}`);
    }
  }
  const code = group.getTmplGenObjectGroups();
  group.free();
  return { code, errors };
}
