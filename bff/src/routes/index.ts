import type { Api } from "@housing/core/contract/api";
import type { Handlers } from "../http/handler.ts";
import { identityHandlers } from "./identity/identity.handlers.ts";

/** Every call of the API with its handler; a call without one does not compile. */
export const handlers: Handlers<Api> = { ...identityHandlers };
