import { allocate } from "../allocation/index.ts";
import { recordNow } from "../audit/index.ts";
import { permit, type Work } from "../kernel/index.ts";
import { chooseEntry } from "../queue/index.ts";
import { advance } from "./call-next.ts";
import { endOffer } from "./end-offer.ts";
import { type HeldOffer, holdOffer, turnRefusal } from "./hold-offer.ts";
import { refused } from "./refusals.ts";
import { takeUnit } from "./take-unit.ts";

export interface ConfirmUnit {
  offerId: string;
  unitId: string;
}

export interface Confirmation {
  allocationId: string;
  unitId: string;
}

/** Staff who act for the household (代办); their code has been checked. */
export interface Agent {
  userId: string;
  reason: string;
}

/**
 * 操作规则 二（三）: the household whose turn it is confirms one of the free units. One atomic act: the unit is taken, the
 * offer closed, the result recorded, the next offer opened; or nothing. Plain conditional statements: two at once,
 * a repeat or a crash never give two households one unit or one household two. Staff only as an agent.
 */
export async function confirmUnit(work: Work, input: ConfirmUnit, agent?: Agent): Promise<Confirmation> {
  permit(work.actor.kind !== "staff" || agent !== undefined);
  const offer = await holdOffer(work, input.offerId);
  const now = work.clock.now();
  const refusal = turnRefusal(offer, now);
  if (refusal) throw refusal;
  if (!(await endOffer(work, offer.id, "choose", now))) throw refused("offerEnded");
  const taken = await takeUnit(work, offer.sessionId, input.unitId);
  const chosen = await chooseEntry(work, offer.entryId);
  if (!chosen) throw refused("offerEnded");
  const { householdId, entryId, sessionId, districtCode } = offer;
  const allocationId = await allocate(work, {
    ...{ unitId: input.unitId, householdId, entryId, sessionId, offerId: offer.id, districtCode, agent },
    chosenAt: now,
  });
  await recordNow(work, [taken, chosen, confirmed(offer, { ...input, allocationId, agent })]);
  await advance(work, { id: sessionId, areaCode: offer.areaCode, bedrooms: offer.bedrooms });
  return { allocationId, unitId: input.unitId };
}

interface Confirmed extends ConfirmUnit {
  allocationId: string;
  agent: Agent | undefined;
}

function confirmed(offer: HeldOffer, { unitId, allocationId, agent }: Confirmed) {
  return {
    act: "selection.unitConfirmed",
    subjectType: "offer",
    subjectId: offer.id,
    districtCode: offer.districtCode,
    facts: {
      sessionId: offer.sessionId,
      entryId: offer.entryId,
      unitId,
      allocationId,
      agent: agent?.userId ?? null,
    },
  };
}
