import vm from "node:vm";
import { readDist } from "./dist.ts";
import { createHost, type Host } from "./host.ts";
import { moduleNames } from "./limits.ts";
import type { Compile, PageInstance, Reply, View } from "./types.ts";

/** A node of the tree that Taro hands to the templates; ids and texts are stable, the other names are not. */
interface TreeNode {
  uid?: string;
  sid?: string;
  v?: string;
  cn?: TreeNode[];
}

export interface VmOptions {
  dist: string;
  reply: Reply;
  allow?: readonly string[];
  url?: string;
}

/**
 * Runs the compiled mini-program without drawing it: half a second for a flow. It sees logic, calls and data,
 * but no templates and no event bindings; those need `launch`.
 */
export function launchVm({ dist, reply, allow = ["housing.example.gov.cn"], url }: VmOptions) {
  const host = createHost({ files: readDist(dist), compile: compileInVm(), view: dataView(), reply, allow });
  host.launch(url);
  const root = () => host.pages.top().instance.data.root as TreeNode;
  const find = (id: string) => nodesOf(root()).find((node) => node.uid === id || node.sid === id);
  return {
    host,
    find,
    text: (id?: string) => textOf(id === undefined ? root() : (find(id) ?? {})),
    fire: (id: string, type: string, detail: object = {}) => fire(host, find(id), { id, type, detail }),
    settle: (ms = 60) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}

function compileInVm(): Compile {
  const silent = () => undefined;
  const console = { log: silent, info: silent, warn: silent, error: silent };
  const context = vm.createContext({ console, setTimeout, clearTimeout, setInterval, clearInterval });
  return (path, source) => {
    const run = vm.runInContext(`(function(${moduleNames.join()}){${source}\n})`, context, {
      filename: path,
    });
    return (scope) => run(...moduleNames.map((name) => scope[name]));
  };
}

function dataView(): View {
  const nothing = () => undefined;
  return {
    show: nothing,
    hide: nothing,
    unmount: nothing,
    mount(_page, definition, onSet) {
      const data = JSON.parse(JSON.stringify(definition.data ?? {}));
      const instance: PageInstance = Object.assign(Object.create(definition), { data });
      instance.setData = (changes, done) => {
        onSet(changes);
        for (const [key, value] of Object.entries(changes)) setAt(data, key, value);
        if (done) setTimeout(() => done.call(instance));
      };
      instance.createSelectorQuery = () => ({});
      return instance;
    },
  };
}

/** `root.cn.[0].v` as setData names places. */
function setAt(target: Record<string, unknown>, key: string, value: unknown): void {
  const steps = key
    .replace(/\[(\d+)\]/g, ".$1")
    .split(".")
    .filter(Boolean);
  const last = steps.pop() ?? "";
  let at = target;
  steps.forEach((step, index) => {
    at[step] ??= /^\d+$/.test(steps[index + 1] ?? last) ? [] : {};
    at = at[step] as Record<string, unknown>;
  });
  at[last] = value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

const nodesOf = (node: TreeNode): TreeNode[] => [node, ...(node.cn ?? []).flatMap(nodesOf)];
const textOf = (node: TreeNode): string => (node.v ?? "") + (node.cn ?? []).map(textOf).join("");

function fire(
  host: Host,
  node: TreeNode | undefined,
  event: { id: string; type: string; detail: object },
): void {
  if (!node) throw new Error(`nothing on the page has the id ${event.id}`);
  const target = { id: node.uid ?? node.sid, dataset: { sid: node.sid } };
  const handler = host.pages.top().instance.eh as (event: object) => void;
  handler({ ...event, target, currentTarget: target, timeStamp: Date.now() });
}
