/** What the pages need from the application that shows them; one adapter for each. */
export interface Host {
  name: HostName;
  /** The ticket came with the address, where anybody may have put it: who it signs in is said and may be refused. */
  addressed?: true;
  /** A one-time, opaque ticket for our server, which asks the host who it is; null where the host gives none. */
  signInTicket(): Promise<string | null>;
  close(): void;
  setTitle(title: string): void;
  openUrl(url: string): void;
}

export type HostName = "ganfutong" | "longcheng" | "browser";

/** The part of a browser window that adapters touch, so that they run in tests without one. */
export interface HostWindow {
  navigator: { userAgent: string };
  history: { back(): void; replaceState(state: unknown, unused: string, url: string): void };
  location: { search: string; pathname: string; hash: string };
  document: { title: string };
  open(url: string): unknown;
  [global: string]: unknown;
}
