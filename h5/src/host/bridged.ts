import type { BridgeNames } from "./bridges.ts";
import type { Host, HostName, HostWindow } from "./port.ts";

type Reply = Record<string, unknown>;
export interface Bridge {
  call(method: string, parameters: Reply, reply: (answer: Reply) => void): void;
}

/** A host that answers slowly must not keep anybody from signing in another way. */
const patienceMs = 5000;

export function bridgeOn(window: HostWindow, { global }: BridgeNames): Bridge | undefined {
  const found = window[global];
  if (typeof found !== "object" || found === null) return undefined;
  return typeof (found as Partial<Bridge>).call === "function" ? (found as Bridge) : undefined;
}

export function bridgedHost(name: HostName, bridge: Bridge, names: BridgeNames): Host {
  const tell = (method: string, parameters: Reply) => bridge.call(method, parameters, () => undefined);
  return {
    name,
    signInTicket: () => ticketFrom(bridge, names),
    close: () => tell(names.methods.close, {}),
    setTitle: (title) => tell(names.methods.title, { title }),
    openUrl: (url) => tell(names.methods.open, { url }),
  };
}

function ticketFrom(bridge: Bridge, { methods, ticketField }: BridgeNames): Promise<string | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), patienceMs);
    bridge.call(methods.ticket, {}, (answer) => {
      clearTimeout(timer);
      const ticket = answer[ticketField];
      resolve(typeof ticket === "string" && ticket !== "" ? ticket : null);
    });
  });
}
