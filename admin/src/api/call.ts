import { createClient } from "@housing/core/contract/client";
import { apiBase, send } from "./transport.ts";

/** `call("me", {})`: every typed call of the site; the third argument is the key of the user's act. */
export const call = createClient(send, apiBase);
