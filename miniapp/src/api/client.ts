import { type Arguments, createClient, type Reply, type RouteName } from "@housing/core/contract/client";
import { apiBase, send } from "./transport";

/** Questions: `call("me", {})`. Whatever changes something goes through an act. */
export const call = createClient(send, apiBase);

/** One intended act: its key stays the same however often it is tried. */
export interface Act {
  key: string;
  call: <K extends RouteName>(name: K, given: Arguments<K>) => Promise<Reply<K>>;
}

export function newAct(): Act {
  const key = actKey();
  return { key, call: (name, given) => call(name, given, key) };
}

/** Unique enough to tell two acts of one person apart; it is no secret. */
function actKey(): string {
  const random = () => Math.random().toString(36).slice(2, 12);
  return `${Date.now().toString(36)}-${random()}-${random()}`;
}
