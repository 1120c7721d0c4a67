import { type System, systemActor } from "@housing/core/kernel";
import { type Confirmation, confirmUnit } from "@housing/core/selection";
import { once } from "@housing/db";
import type { Choice } from "./orders.ts";

/** The confirmation as the server runs it: in one transaction with the key of the request. */
export function confirm(system: System, { key, offerId, unitId }: Choice): Promise<Confirmation> {
  const request = { key, command: "confirmUnit", content: { offerId, unitId } };
  return once(system, systemActor("drill"), request, (work) => confirmUnit(work, { offerId, unitId }));
}
