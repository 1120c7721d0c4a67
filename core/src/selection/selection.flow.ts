import { defineFlow } from "../kernel/index.ts";

/**
 * admitted: in the session, not yet its turn. missed: its time ran out or it declined. released: the session closed
 * first, the household's number ended otherwise, or the miss was proven not to be its own; no penalty.
 */
export type OfferState = "admitted" | "open" | "chosen" | "missed" | "released";
export type OfferAct = "open" | "choose" | "miss" | "decline" | "release" | "undo";

export const offerFlow = defineFlow<OfferState, OfferAct>({
  admitted: { open: "open", release: "released" },
  open: { choose: "chosen", miss: "missed", decline: "missed", release: "released" },
  chosen: {},
  missed: { undo: "released" },
  released: {},
});
