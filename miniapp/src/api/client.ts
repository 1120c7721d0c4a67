import { type Arguments, createClient, type Reply, type RouteName } from "@housing/core/contract/client";
import { chanceText } from "./chance";
import { apiBase, send } from "./transport";

/** Questions: `call("me", {})`. Whatever changes something goes through an act. */
export const call = createClient(send, apiBase);

/** One intended act: its key stays the same however often it is tried. */
export interface Act {
  key: string;
  call: <K extends RouteName>(name: K, given: Arguments<K>) => Promise<Reply<K>>;
}

export function newAct(): Act {
  const key = chanceText();
  return { key, call: (name, given) => call(name, given, key) };
}
