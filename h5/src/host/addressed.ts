import type { Host, HostName, HostWindow } from "./port.ts";

/** What the address says when a super-app opens our pages with a ticket in it, without a bridge. */
export const ticketAddress = { host: "host", ticket: "ticket" } as const;

/**
 * A ticket in the address is taken out of it at once: neither going back nor sharing the link hands it on. It is good
 * once, so another page load is a plain browser again, signed in as before.
 */
export function addressedHost(window: HostWindow, name: HostName, plain: Host): Host | undefined {
  const given = new URLSearchParams(window.location.search);
  const ticket = given.get(ticketAddress.ticket);
  if (given.get(ticketAddress.host) !== name || !ticket) return undefined;
  window.history.replaceState(null, "", window.location.pathname + window.location.hash);
  const tickets = [ticket];
  return { ...plain, name, addressed: true, signInTicket: async () => tickets.pop() ?? null };
}
