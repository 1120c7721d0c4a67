import { bridgedHost, bridgeOn } from "./bridged.ts";
import { bridges } from "./bridges.ts";
import { browserHost } from "./browser.ts";
import type { Host, HostWindow } from "./port.ts";

export type { Host, HostName, HostWindow } from "./port.ts";

/** One bundle serves every host: it is told apart at run time, by user agent and by its bridge. */
export function detectHost(window: HostWindow): Host {
  for (const name of ["ganfutong", "longcheng"] as const) {
    const names = bridges[name];
    const bridge = names.userAgent.test(window.navigator.userAgent) && bridgeOn(window, names);
    if (bridge) return bridgedHost(name, bridge, names);
  }
  return browserHost(window);
}
