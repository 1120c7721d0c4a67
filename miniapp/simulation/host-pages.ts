import { called } from "./callbacks.ts";
import { limits } from "./limits.ts";
import type { Definition, OpenPage, Options, View } from "./types.ts";

export interface PagesOptions {
  paths: readonly string[];
  tabs: readonly string[];
  view: View;
  definitionOf: (path: string) => Definition;
  onSet: (path: string, data: unknown) => void;
}

/** The page stack and the calls that move through it. */
export class Pages {
  readonly stack: OpenPage[] = [];
  private nextId = 1;
  private readonly options: PagesOptions;

  constructor(options: PagesOptions) {
    this.options = options;
  }

  top(): OpenPage {
    const page = this.stack.at(-1);
    if (!page) throw new Error("no page is open");
    return page;
  }

  open(url: string): void {
    const { paths, view, definitionOf, onSet } = this.options;
    const [path = "", query = ""] = url.replace(/^\//, "").split("?");
    if (!paths.includes(path)) throw new Error(`page "${path}" is not found`);
    const definition = definitionOf(path);
    const before = this.stack.at(-1);
    if (before) this.cover(before);
    const id = this.nextId++;
    const instance = view.mount({ id, path }, definition, (data) => onSet(path, data));
    const options = queryOf(query);
    Object.assign(instance, { route: path, __route__: path, options });
    this.stack.push({ id, path, instance });
    instance.onLoad?.(options);
    instance.onShow?.();
    instance.onReady?.();
  }

  close(): void {
    const page = this.stack.pop();
    page?.instance.onUnload?.();
    if (page) this.options.view.unmount(page);
  }

  private cover(page: OpenPage): void {
    page.instance.onHide?.();
    this.options.view.hide(page);
  }

  private closeAll(): void {
    while (this.stack.length > 0) this.close();
  }

  private back(delta: number): void {
    for (let left = Math.min(delta, this.stack.length - 1); left > 0; left -= 1) this.close();
    this.options.view.show(this.top());
    this.top().instance.onShow?.();
  }

  private push(url: string): void {
    if (this.stack.length >= limits.pageStack) throw new Error("webview count limit exceed");
    if (this.isTab(url)) throw new Error("can not navigateTo a tabbar page");
    this.open(url);
  }

  private replace(url: string): void {
    if (this.isTab(url)) throw new Error("can not redirectTo a tabbar page");
    this.close();
    this.open(url);
  }

  private restart(url: string): void {
    this.closeAll();
    this.open(url);
  }

  private switchTab(url: string): void {
    if (!this.isTab(url)) throw new Error("can not switch to no-tabBar page");
    this.restart(url);
  }

  private isTab(url: string): boolean {
    return this.options.tabs.includes(url.replace(/^\//, "").split("?")[0] ?? "");
  }

  calls() {
    const moving = (name: string, move: (url: string) => void) => (options: Options) =>
      called(name, options, () => move(String(options.url)));
    return {
      navigateTo: moving("navigateTo", (url) => this.push(url)),
      redirectTo: moving("redirectTo", (url) => this.replace(url)),
      reLaunch: moving("reLaunch", (url) => this.restart(url)),
      switchTab: moving("switchTab", (url) => this.switchTab(url)),
      navigateBack: (options: Options = {}) =>
        called("navigateBack", options, () => this.back(Number(options.delta ?? 1))),
    };
  }
}

/** WeChat hands query values over as they are written, without decoding. */
function queryOf(query: string): Record<string, string> {
  const pairs = query.split("&").filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
}
