import type { MiniProgramEnv } from "glass-easel-miniprogram-adapter";
import type { Host } from "./host.ts";
import type { Definition, OpenPage, PageInstance, View } from "./types.ts";

type Code = ReturnType<MiniProgramEnv["createCodeSpace"]>;
type Backend = ReturnType<MiniProgramEnv["associateBackend"]>;
interface Drawn {
  box: HTMLElement;
  release: () => void;
}

/** Draws each open page into its own element; only the top one is visible. */
export function drawingView(code: Code, backend: Backend, host: () => Host): View {
  const drawn = new Map<number, Drawn>();
  addStyles();
  const dress = (path: string) => {
    useStyles(path);
    drawTitle(host(), path);
    drawTabs(host(), path);
  };
  return {
    definePage: (path, definition) => code.componentEnv(path, ({ Page }) => Page(definition as never)),
    defineComponent: (path, definition) =>
      code.componentEnv(path, ({ Component }) => Component(definition as never)),
    mount({ id, path }, _definition: Definition, onSet) {
      const { box, place } = newBox(path);
      const root = backend.createRoot("mp-body", code, path);
      root.attach(box as never, place as never);
      drawn.set(id, { box, release: () => root.release() });
      setTimeout(() => dress(path));
      return watched(root.get() as unknown as PageInstance, onSet);
    },
    show: (page: OpenPage) => {
      drawn.get(page.id)?.box.removeAttribute("hidden");
      dress(page.path);
    },
    hide: (page: OpenPage) => drawn.get(page.id)?.box.setAttribute("hidden", ""),
    unmount: (page: OpenPage) => {
      drawn.get(page.id)?.release();
      drawn.get(page.id)?.box.remove();
    },
  };
}

function newBox(path: string) {
  const box = document.createElement("mp-page");
  box.dataset.path = path;
  const place = document.createElement("div");
  box.append(place);
  document.getElementById("mp-pages")?.append(box);
  return { box, place };
}

function watched(instance: PageInstance, onSet: (data: unknown) => void): PageInstance {
  const set = instance.setData.bind(instance);
  const setData: PageInstance["setData"] = (data, done) => {
    onSet(data);
    set(data);
    if (done) setTimeout(() => done.call(instance));
  };
  Object.defineProperty(instance, "setData", { value: setData, configurable: true });
  return instance;
}

function addStyles(): void {
  for (const [path, css] of Object.entries(window.__styles)) {
    const sheet = document.createElement("style");
    sheet.dataset.wxss = path;
    sheet.textContent = css;
    document.head.append(sheet);
  }
}

/** A page sees the sheet of the app and its own. */
function useStyles(path: string): void {
  for (const sheet of document.querySelectorAll<HTMLStyleElement>("style[data-wxss]")) {
    sheet.media = ["app", path].includes(sheet.dataset.wxss ?? "") ? "" : "not all";
  }
}

function drawTitle({ appJson }: Host, path: string): void {
  const own = JSON.parse(window.__files[`${path}.json`] ?? "{}") as Record<string, string>;
  const config: Record<string, string> = { ...appJson.window, ...own };
  const bar = document.getElementById("mp-nav");
  const title = document.getElementById("mp-title");
  if (!bar || !title) return;
  title.textContent = config.navigationBarTitleText ?? "";
  bar.style.background = config.navigationBarBackgroundColor ?? "#000";
  bar.style.color = config.navigationBarTextStyle ?? "white";
}

/** WeChat draws the tab bar itself; here its buttons are `#tab-0`, `#tab-1` … */
function drawTabs({ appJson, pages }: Host, path: string): void {
  const bar = document.getElementById("mp-tabs");
  const list = appJson.tabBar?.list ?? [];
  if (!bar) return;
  bar.hidden = !list.some((tab) => tab.pagePath === path);
  bar.replaceChildren(
    ...list.map((tab, at) => {
      const button = document.createElement("button");
      button.id = `tab-${at}`;
      button.textContent = tab.text;
      button.onclick = () => void pages.calls().switchTab({ url: `/${tab.pagePath}` });
      return button;
    }),
  );
}
