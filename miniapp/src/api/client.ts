import { type Arguments, createClient, type Reply, type RouteName } from "@housing/core/contract/client";
import { chanceText } from "./chance";
import { apiBase, send } from "./transport";

/** Questions: `call("me", {})`. Whatever changes something goes through an act. */
export const call = createClient(send, apiBase);

/** One intended act: its key stays the same however often it is tried. */
export interface Act {
  call: <K extends RouteName>(name: K, given: Arguments<K>) => Promise<Reply<K>>;
}

export function newAct(): Act {
  let key: string | undefined;
  return {
    async call(name, given) {
      key ??= await chanceText();
      return call(name, given, key);
    },
  };
}
