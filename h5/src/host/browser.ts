import type { Host, HostWindow } from "./port.ts";

/** A plain browser: nobody vouches for the person, so they sign in by themselves. */
export function browserHost(window: HostWindow): Host {
  return {
    name: "browser",
    signInTicket: async () => null,
    close: () => window.history.back(),
    setTitle: (title) => {
      window.document.title = title;
    },
    openUrl: (url) => {
      window.open(url);
    },
  };
}
