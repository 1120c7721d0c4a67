import { defineEntity } from "@mikro-orm/core";
import { column } from "../kernel/index.ts";
import type { OfferState } from "./selection.flow.ts";

const SelectionSessionSchema = defineEntity({
  name: "SelectionSession",
  tableName: "selection_session",
  indexes: [{ properties: ["areaCode", "state"] }],
  properties: {
    id: column.id(),
    sessionNo: column.text(32).unique(),
    title: column.text(120),
    areaCode: column.text(32),
    bedrooms: column.int().$type<1 | 2 | 3>(),
    state: column.word<"draft" | "open" | "closed">(),
    createdBy: column.text(64),
    createdAt: column.instant(),
    openedAt: column.instant().nullable(),
    closedAt: column.instant().nullable(),
    policyRevision: column.int(),
    closeReason: column.text(200).nullable(),
    /** = area/bedrooms while open: one running session per category, or the order of a lane would split (unique). */
    openKey: column.text(64).nullable().unique(),
    /** Goes up by one in every transaction that changes anything of the session: orders them, and versions the building table. */
    revision: column.int().default(0),
  },
});

/** 场次: units of one bedroom category of one area, offered to households in order. */
export class SelectionSession extends SelectionSessionSchema.class {}
SelectionSessionSchema.setClass(SelectionSession);

const SessionUnitSchema = defineEntity({
  name: "SessionUnit",
  tableName: "session_unit",
  uniques: [{ properties: ["sessionId", "unitId"] }],
  indexes: [{ properties: ["sessionId", "state"] }],
  properties: {
    id: column.id(),
    sessionId: column.ref(),
    unitId: column.ref(),
    state: column.word<"free" | "taken" | "removed">(),
    addedAt: column.instant(),
    /** = unitId while on offer: a unit is on offer in one session at a time (unique). */
    offeredUnitId: column.ref().nullable().unique(),
  },
});

export class SessionUnit extends SessionUnitSchema.class {}
SessionUnitSchema.setClass(SessionUnit);

const OfferSchema = defineEntity({
  name: "Offer",
  tableName: "offer",
  uniques: [{ properties: ["sessionId", "openSlot"] }],
  indexes: [
    { properties: ["sessionId", "state", "turn"] },
    { properties: ["householdId", "admittedAt"] },
    { properties: ["entryId"] },
    { properties: ["admittedAt", "id"] },
  ],
  properties: {
    id: column.id(),
    sessionId: column.ref(),
    entryId: column.ref(),
    householdId: column.ref(),
    /** Order in the session: lowRent first, then publicRental, each by queue number (`turnOf`). */
    turn: column.int(),
    state: column.word<OfferState>(),
    admittedAt: column.instant(),
    openedAt: column.instant().nullable(),
    /** Exclusive: an act at t is in time when t < closesAt. */
    closesAt: column.instant().nullable(),
    endedAt: column.instant().nullable(),
    /** 1 … concurrentOffers while open: no more than that many are open at once (unique with the session). */
    openSlot: column.int().nullable(),
    /** = householdId while admitted or open: a household takes part in one session at a time (unique). */
    liveHouseholdId: column.ref().nullable().unique(),
    /** Applying to continue is possible before this instant (exclusive). */
    continueBy: column.instant().nullable(),
    /** The SMS that started the clock: its delivery report is the evidence of an extension. */
    smsId: column.ref().nullable(),
    policyRevision: column.int(),
  },
});

/** 轮到选房: one household's turn in a session. */
export class Offer extends OfferSchema.class {}
OfferSchema.setClass(Offer);

const OfferExtensionSchema = defineEntity({
  name: "OfferExtension",
  tableName: "offer_extension",
  indexes: [{ properties: ["offerId"] }],
  properties: {
    id: column.id(),
    offerId: column.ref(),
    cause: column.word<"smsNotDelivered" | "serviceDown">(),
    lostMinutes: column.int(),
    evidence: column.text(1000),
    fileId: column.ref().nullable(),
    previousClosesAt: column.instant(),
    closesAt: column.instant(),
    approvedBy: column.text(64),
    at: column.instant(),
  },
});

/** Time given back because the SMS could not be delivered or the service was down, with its evidence. */
export class OfferExtension extends OfferExtensionSchema.class {}
OfferExtensionSchema.setClass(OfferExtension);
