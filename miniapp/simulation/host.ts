import { deviceOf } from "./host-device.ts";
import { Modules } from "./host-modules.ts";
import { networkOf } from "./host-network.ts";
import { Pages } from "./host-pages.ts";
import { storageOf } from "./host-storage.ts";
import { limits } from "./limits.ts";
import type { AppJson, Compile, Files, Options, Reply, View } from "./types.ts";

export interface HostOptions {
  files: Files;
  compile: Compile;
  view: View;
  reply: Reply;
  allow: readonly string[];
  /** What the device already keeps, as JSON texts. */
  storage?: Record<string, string>;
}

export interface Host {
  pages: Pages;
  appJson: AppJson;
  storage: Map<string, string>;
  calls: { name: string; options: Options }[];
  /** Everything that WeChat would punish; a test expects none. */
  problems: string[];
  launch(url?: string): void;
}

/** The logic layer of a mini-program without WeChat; free of any environment, `view` decides how it is shown. */
export function createHost({ files, compile, view, reply, allow, storage: kept = {} }: HostOptions): Host {
  const appJson = JSON.parse(files["app.json"] ?? "{}") as AppJson;
  const storage = new Map(Object.entries(kept));
  const calls: Host["calls"] = [];
  const problems: string[] = [];
  const note = (name: string, options: Options) => void calls.push({ name, options });
  const problem = (text: string) => void problems.push(text);
  const pages: Pages = new Pages({
    paths: pagePaths(appJson),
    tabs: appJson.tabBar?.list.map((tab) => tab.pagePath) ?? [],
    view,
    definitionOf: (path) => modules.definitionOf(path),
    onSet: (path, data) => checkSetData(path, data, problem),
  });
  const wx = {
    ...deviceOf(appJson, reply, note),
    ...storageOf(storage),
    ...networkOf({ reply, allow, note, problem }),
    ...pages.calls(),
  };
  const getCurrentPages = () => pages.stack.map((page) => page.instance);
  const scope = { wx, getCurrentPages, getApp: () => modules.app };
  const modules: Modules = new Modules({ files, compile, view, scope });
  const launch = (url = appJson.pages[0] ?? "") => start(modules, pages, url);
  return { pages, appJson, storage, calls, problems, launch };
}

function start(modules: Modules, pages: Pages, url: string): void {
  modules.load("app.js");
  const options = { path: url, query: {}, scene: 1001 };
  for (const name of ["onLaunch", "onShow"]) {
    const handler = modules.app[name];
    if (typeof handler === "function") handler.call(modules.app, options);
  }
  pages.open(url);
}

export function pagePaths({ pages, subPackages = [] }: AppJson): string[] {
  const below = subPackages.flatMap(({ root, pages: own }) =>
    own.map((page) => `${root.replace(/\/$/, "")}/${page}`),
  );
  return [...pages, ...below];
}

function checkSetData(path: string, data: unknown, problem: (text: string) => void): void {
  const size = JSON.stringify(data)?.length ?? 0;
  if (size > limits.setDataBytes) problem(`setData of ${size} bytes on ${path}`);
  if (holdsFunction(data)) problem(`a function in setData on ${path}`);
}

function holdsFunction(value: unknown): boolean {
  if (typeof value === "function") return true;
  return typeof value === "object" && value !== null && Object.values(value).some(holdsFunction);
}
