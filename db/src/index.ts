export { durabilityFaults, faultsOf } from "./durability.ts";
export { entities } from "./entities.ts";
export { type OnceRequest, once } from "./once.ts";
export { type Orm, openDatabase, openEmbedded, openServer } from "./orm.ts";
export { DemoClock, IdempotencyKey } from "./platform.entity.ts";
