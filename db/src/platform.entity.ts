import { column } from "@housing/core/kernel";
import { sealedJson } from "@housing/core/privacy";
import { defineEntity, p } from "@mikro-orm/core";

/** It can hold a whole form, so it is sealed like one. */
export const sealedOutcome = sealedJson<string>("idempotency_key.outcome");

const IdempotencyKeySchema = defineEntity({
  name: "IdempotencyKey",
  tableName: "idempotency_key",
  indexes: [{ properties: ["createdAt"] }],
  properties: {
    /** SM3 of actor and key: one actor's key says nothing about another's. */
    id: column.text(64).primary(),
    command: column.code(),
    /** Keyed digest of the request: the same key with another request is refused. */
    requestDigest: column.text(64),
    /** The answer as JSON text. */
    outcome: p.type(sealedOutcome).$type<string>(),
    createdAt: column.instant(),
  },
});

/** The first outcome of a request, written in the transaction that made it. */
export class IdempotencyKey extends IdempotencyKeySchema.class {}
IdempotencyKeySchema.setClass(IdempotencyKey);

const DemoClockSchema = defineEntity({
  name: "DemoClock",
  tableName: "demo_clock",
  properties: { id: column.text(8).primary(), offsetMs: p.double(), frozenAt: column.instant().nullable() },
});

/** How far the demo's time is ahead of the machine's; one row, read by every process. */
export class DemoClock extends DemoClockSchema.class {}
DemoClockSchema.setClass(DemoClock);
