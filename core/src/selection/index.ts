export { SelectionSession, SessionUnit, Offer, OfferExtension } from "./selection.entity.ts";
