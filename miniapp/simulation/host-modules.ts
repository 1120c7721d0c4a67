import type { Compile, Definition, Files, View } from "./types.ts";

export interface ModulesOptions {
  files: Files;
  compile: Compile;
  view: View;
  /** wx and the other names that a module sees besides its own. */
  scope: Record<string, unknown>;
}

/** Loads the compiled modules and collects what they register. */
export class Modules {
  private readonly loaded = new Map<string, { exports: object }>();
  private readonly definitions = new Map<string, Definition>();
  private readonly components = new Set<string>();
  private readonly options: ModulesOptions;
  private current = "app";
  app: Definition = {};

  constructor(options: ModulesOptions) {
    this.options = options;
  }

  load(path: string): object {
    const before = this.loaded.get(path);
    if (before) return before.exports;
    const source = this.options.files[path];
    if (source === undefined) throw new Error(`module not found: ${path}`);
    const module = { exports: {} };
    this.loaded.set(path, module);
    this.options.compile(
      path,
      source,
    )({ ...this.options.scope, ...this.registering(), ...this.own(path, module) });
    return module.exports;
  }

  /** Loads a page with the components it uses; a component may use itself. */
  definitionOf(path: string): Definition {
    this.loadComponent(path);
    return this.definitions.get(path) ?? {};
  }

  private loadComponent(path: string): void {
    if (this.components.has(path)) return;
    this.components.add(path);
    const json = JSON.parse(this.options.files[`${path}.json`] ?? "{}") as {
      usingComponents?: Record<string, string>;
    };
    for (const used of Object.values(json.usingComponents ?? {})) this.loadComponent(resolved(path, used));
    const before = this.current;
    this.current = path;
    this.load(`${path}.js`);
    this.current = before;
  }

  private own(path: string, module: { exports: object }) {
    const require = (request: string) => this.load(`${resolved(path, request).replace(/\.js$/, "")}.js`);
    return { require, module, exports: module.exports };
  }

  private registering() {
    const { view } = this.options;
    return {
      App: (definition: Definition) => {
        this.app = definition;
      },
      Page: (definition: Definition) => {
        this.definitions.set(this.current, definition);
        view.definePage?.(this.current, definition);
      },
      Component: (definition: Definition) => {
        this.definitions.set(this.current, definition);
        view.defineComponent?.(this.current, definition);
      },
      Behavior: (definition: Definition) => definition,
    };
  }
}

function resolved(from: string, request: string): string {
  if (request.startsWith("/")) return request.slice(1);
  const parts = from.split("/").slice(0, -1);
  for (const part of request.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
