// Runs in the browser: WeChat's own component framework draws the pages, the host plays the logic layer.
import * as glassEasel from "glass-easel";
import { MiniProgramEnv } from "glass-easel-miniprogram-adapter";
import { createHost, type Host } from "./host.ts";
import { hiddenGlobals, moduleNames } from "./limits.ts";
import { keepNativeState, translateEvents } from "./shim-events.ts";
import { drawingView } from "./shim-view.ts";
import type { Compile, Files, Outgoing, Reply } from "./types.ts";

declare global {
  interface Window {
    __files: Files;
    __styles: Files;
    __templates: Record<string, never>;
    __reply: Reply;
    __simulation: { host: Host; errors: string[] };
  }
}

export interface StartOptions {
  allow: readonly string[];
  url?: string;
  storage?: Record<string, string>;
}

export function start({ allow, url, storage }: StartOptions): void {
  const errors: string[] = [];
  collectErrors(errors);
  const { code, backend } = environment();
  const ask = (outgoing: Outgoing) => window.__reply(JSON.parse(JSON.stringify(outgoing)));
  const view = drawingView(code, backend, () => host);
  const options = { files: window.__files, compile, view, reply: ask, allow };
  const host: Host = createHost(storage ? { ...options, storage } : options);
  keepNativeState();
  translateEvents(ask);
  window.__simulation = { host, errors };
  host.launch(url);
}

function environment() {
  // Ids reach the document as "<prefix>--<id>".
  glassEasel.globalOptions.writeIdToDOM = true;
  const context = new glassEasel.CurrentWindowBackendContext();
  // Without a listener no event of the document ever reaches a component.
  context.onEvent((target, type, detail, options) => {
    const event = new glassEasel.Event(type, detail, options);
    glassEasel.Event.dispatchEvent(target, event);
    return event.defaultPrevented() ? 1 : 0;
  });
  const env = new MiniProgramEnv();
  const code = env.createCodeSpace("", true);
  for (const [file, source] of Object.entries(window.__files)) {
    if (!file.endsWith(".json") || /^(app|project\.config)\.json$/.test(file)) continue;
    code.addComponentStaticConfig(file.slice(0, -5), JSON.parse(source));
  }
  const groupList = window.__templates;
  for (const [path, content] of Object.entries(groupList)) {
    // Taro writes bindtap=, not bind:tap=, on native nodes too.
    code.addCompiledTemplate(path, { groupList, content, fallbackListenerOnNativeNode: true });
  }
  return { code, backend: env.associateBackend(context) };
}

const compile: Compile = (path, source) => {
  const names = [...moduleNames, ...hiddenGlobals];
  const run = new Function(...names, `${source}\n//# sourceURL=weapp:///${path}`);
  return (scope) => run(...moduleNames.map((name) => scope[name]));
};

function collectErrors(errors: string[]): void {
  glassEasel.addGlobalErrorListener((error) => {
    errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return false;
  });
  window.addEventListener("error", (event) => errors.push(event.message));
  window.addEventListener("unhandledrejection", ({ reason }) => {
    errors.push(`unhandled: ${reason instanceof Error ? reason.message : JSON.stringify(reason)}`);
  });
}
