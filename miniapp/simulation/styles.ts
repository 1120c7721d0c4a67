import path from "node:path";
import type { Files } from "./types.ts";

/** wxss as CSS: a screen is 750rpx wide, and the element `page` is called mp-page here. */
export function stylesOf(files: Files): Files {
  const sheets = Object.keys(files).filter((file) => file.endsWith(".wxss"));
  return Object.fromEntries(sheets.map((file) => [file.slice(0, -5), asCss(withImports(file, files))]));
}

function withImports(file: string, files: Files): string {
  return (files[file] ?? "").replace(/@import\s*["']([^"']+)["'];?/g, (_, request: string) =>
    withImports(path.posix.join(path.posix.dirname(file), request), files),
  );
}

const asCss = (wxss: string) =>
  wxss
    .replace(/(-?[\d.]+)rpx/g, (_, size: string) => `calc(${size} * 100vw / 750)`)
    .replace(/(^|[},\s])page(?=[\s,{.:#>])/g, "$1mp-page");
