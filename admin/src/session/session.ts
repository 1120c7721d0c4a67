import { useSyncExternalStore } from "react";

/** The token lives as long as the browser tab. `expired` keeps the open page under the sign-in dialog. */
export interface Session {
  token: string | null;
  expired: boolean;
}

const tokenKey = "staff.token";
const nameKey = "staff.username";
let session: Session = { token: sessionStorage.getItem(tokenKey), expired: false };
const watchers = new Set<() => void>();

function become(next: Session) {
  session = next;
  if (next.token) sessionStorage.setItem(tokenKey, next.token);
  else sessionStorage.removeItem(tokenKey);
  for (const watcher of watchers) watcher();
}

export const currentToken = () => session.token;
export function beginSession(token: string, username: string) {
  sessionStorage.setItem(nameKey, username);
  become({ token, expired: false });
}
/** Who signed in last in this tab, unless they left: a session that ended asks for no more than the password. */
export const lastUsername = () => sessionStorage.getItem(nameKey) ?? undefined;
export const expireSession = () => become({ token: null, expired: true });
export function endSession() {
  sessionStorage.removeItem(nameKey);
  become({ token: null, expired: false });
}

const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
};

export const useSession = () => useSyncExternalStore(subscribe, () => session);
