import fs from "node:fs";
import path from "node:path";
import { pagePaths } from "./host.ts";
import { limits } from "./limits.ts";
import type { AppJson, Files } from "./types.ts";

/** Our own line: half of what WeChat allows, so that a page can still be added on the day before a release. */
const mainPackageBytes = 1024 * 1024;

export interface Sizes {
  main: number;
  total: number;
  subPackages: Record<string, number>;
}

export function appJsonOf(files: Files): AppJson {
  return JSON.parse(files["app.json"] ?? "{}") as AppJson;
}

export function sizesOf(dist: string, { subPackages = [] }: AppJson): Sizes {
  const sizes: Sizes = { main: 0, total: 0, subPackages: {} };
  const roots = subPackages.map(({ root }) => `${root.replace(/\/$/, "")}/`);
  for (const entry of fs.readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = path.join(entry.parentPath, entry.name);
    const { size } = fs.statSync(full);
    const root = roots.find((one) => path.relative(dist, full).split(path.sep).join("/").startsWith(one));
    sizes.total += size;
    if (root) sizes.subPackages[root] = (sizes.subPackages[root] ?? 0) + size;
    else sizes.main += size;
  }
  return sizes;
}

export function sizeProblems({ main, total, subPackages }: Sizes): string[] {
  const big = Object.entries(subPackages).filter(([, size]) => size > limits.packageBytes);
  return [
    ...(main > mainPackageBytes ? [`main package: ${main} bytes`] : []),
    ...(total > limits.totalBytes ? [`all packages: ${total} bytes`] : []),
    ...big.map(([root, size]) => `${root}: ${size} bytes`),
  ];
}

/** Pages and components that app.json or a page names but that are not there. */
export function missingFiles(files: Files): string[] {
  const pages = pagePaths(appJsonOf(files)).flatMap((page) =>
    ["js", "json", "wxml"].map((end) => `${page}.${end}`),
  );
  const used = Object.entries(files).flatMap(([file, source]) =>
    file.endsWith(".json") ? componentsOf(file, source) : [],
  );
  return [...pages, ...used].filter((file) => files[file] === undefined);
}

function componentsOf(file: string, source: string): string[] {
  const { usingComponents = {} } = JSON.parse(source) as { usingComponents?: Record<string, string> };
  return Object.values(usingComponents).map((request) => {
    const from = request.startsWith("/") ? "" : path.posix.dirname(file);
    return `${path.posix.join(from, request).replace(/^\//, "")}.wxml`;
  });
}

/** Addresses that a released mini-program must not have: plain http, this machine, WeChat's server API. */
export function forbiddenAddresses(files: Files): string[] {
  const forbidden = /https?:\/\/(localhost|127\.0\.0\.1|api\.weixin\.qq\.com)|http:\/\/[\w.-]+\.(cn|com)/g;
  return Object.entries(files).flatMap(([file, source]) =>
    file.endsWith(".js") ? [...source.matchAll(forbidden)].map(([address]) => `${file}: ${address}`) : [],
  );
}
