import { addressedHost } from "./addressed.ts";
import { bridgedHost, bridgeOn } from "./bridged.ts";
import { bridges } from "./bridges.ts";
import { browserHost } from "./browser.ts";
import type { Host, HostWindow } from "./port.ts";

export type { Host, HostName, HostWindow } from "./port.ts";

/** One bundle serves every host: it is told apart at run time, by its bridge or by the ticket in the address. */
export function detectHost(window: HostWindow): Host {
  const plain = browserHost(window);
  for (const name of ["ganfutong", "longcheng"] as const) {
    const names = bridges[name];
    const bridge = names.userAgent.test(window.navigator.userAgent) && bridgeOn(window, names);
    const host = bridge ? bridgedHost(name, bridge, names) : addressedHost(window, name, plain);
    if (host) return host;
  }
  return plain;
}
