import { persisted, usePersisted } from "./persisted";

/** What the device knows about who is signed in; the server decides everything from the token. */
export interface Session {
  token: string;
  expiresAt: string;
}

const session = persisted<Session | null>("session", null);

export const currentSession = session.get;

export function useSession(): Session | null {
  return usePersisted(session);
}

export function beginSession(next: Session): void {
  session.set(next);
}

export function endSession(): void {
  session.set(null);
}
