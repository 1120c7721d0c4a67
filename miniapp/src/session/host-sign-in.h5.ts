import { useSyncExternalStore } from "react";
import { call, newAct } from "../api/client";
import { type ApiError, asApiError } from "../api/errors";
import { host } from "./host.h5";
import { beginSession, currentSession, endSession } from "./session";

export type HostSignIn =
  | { face: "none" }
  | { face: "asking" }
  | { face: "failed"; error: ApiError }
  /** Somebody is signed in here already, and a link would sign in another. */
  | { face: "offered"; take(): void; leave(): void }
  /** A link has signed somebody in: who it is, for the one before the screen to see. */
  | { face: "entered"; phone: string; confirm(): void };

let state: HostSignIn = { face: "none" };
const listeners = new Set<() => void>();

function show(next: HostSignIn): void {
  state = next;
  for (const listener of listeners) listener();
}

const hide = () => show({ face: "none" });

/**
 * Whoever is signed in inside the app is who we serve: an earlier session on this device may be somebody else's. A ticket
 * in the address may have been sent by somebody else: it replaces nobody unasked, and says whom it has signed in.
 */
async function enter(): Promise<void> {
  if (host.name === "browser") return;
  show({ face: "asking" });
  const ticket = await host.signInTicket();
  if (ticket === null) return hide();
  const take = () => void exchange(ticket);
  if (host.addressed && currentSession()) show({ face: "offered", take, leave: hide });
  else take();
}

async function exchange(ticket: string): Promise<void> {
  show({ face: "asking" });
  endSession();
  try {
    beginSession(await newAct().call("signInFromHost", { body: { host: host.name, ticket } }));
    if (!host.addressed) return hide();
    const { phone = "" } = await call("me", {});
    show({ face: "entered", phone, confirm: hide });
  } catch (caught) {
    show({ face: "failed", error: asApiError(caught) });
  }
}

// Begun with the first page, once for each time the app opens us.
void enter();

export function useHostSignIn(): HostSignIn {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
