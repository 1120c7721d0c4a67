import { useSyncExternalStore } from "react";
import { newAct } from "../api/client";
import { type ApiError, asApiError } from "../api/errors";
import { host } from "./host.h5";
import { beginSession, endSession } from "./session";

export type HostSignIn = { face: "none" } | { face: "asking" } | { face: "failed"; error: ApiError };

let state: HostSignIn = { face: "none" };
const listeners = new Set<() => void>();

function show(next: HostSignIn): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Whoever is signed in inside the app is who we serve: an earlier session on this device may be somebody else's. */
async function enter(): Promise<void> {
  if (host.name === "browser") return;
  show({ face: "asking" });
  const ticket = await host.signInTicket();
  if (ticket === null) return show({ face: "none" });
  endSession();
  try {
    beginSession(await newAct().call("signInFromHost", { body: { host: host.name, ticket } }));
    show({ face: "none" });
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
