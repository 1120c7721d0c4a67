/** Text files of the compiled mini-program by their path in it. */
export type Files = Record<string, string>;

/** A request or another call that leaves the mini-program. */
export interface Outgoing {
  name: string;
  url?: string;
  method?: string;
  data?: unknown;
  header?: Record<string, string>;
  filePath?: string;
  /** Uploads: the name of the part that holds the file. */
  part?: string;
  [option: string]: unknown;
}

export type Answer = Record<string, unknown>;
export type Reply = (outgoing: Outgoing) => Answer | Promise<Answer>;

export interface Callbacks {
  success?: (result: object) => void;
  fail?: (result: object) => void;
  complete?: (result: object) => void;
}
export type Options = Callbacks & Record<string, unknown>;

/** What a page or component registers, and what is made of it. */
export type Definition = Record<string, unknown>;
export interface PageInstance {
  data: Record<string, unknown>;
  route?: string;
  __route__?: string;
  options?: Record<string, string>;
  setData: (data: Record<string, unknown>, done?: () => void) => void;
  onLoad?: (query: Record<string, string>) => void;
  onShow?: () => void;
  onReady?: () => void;
  onHide?: () => void;
  onUnload?: () => void;
  [member: string]: unknown;
}

export interface OpenPage {
  id: number;
  path: string;
  instance: PageInstance;
}

/** How pages are shown: as a data tree in node:vm, or drawn in a browser. */
export interface View {
  definePage?(path: string, definition: Definition): void;
  defineComponent?(path: string, definition: Definition): void;
  mount(
    page: { id: number; path: string },
    definition: Definition,
    onSet: (data: unknown) => void,
  ): PageInstance;
  show(page: OpenPage): void;
  hide(page: OpenPage): void;
  unmount(page: OpenPage): void;
}

/** Turns a source file into a function of the names that a mini-program module sees. */
export type Compile = (path: string, source: string) => (scope: Record<string, unknown>) => void;

export interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  tabBar?: { list: { pagePath: string; text: string }[] };
  window?: Record<string, string>;
}
