export { DataKey } from "./data-key.entity.ts";
export { durabilityFaults, faultsOf } from "./durability.ts";
export { entities } from "./entities.ts";
export { migrate } from "./migrate.ts";
export { type OnceRequest, once } from "./once.ts";
export { isEmbedded, type Orm, openDatabase, openEmbedded, openServer } from "./orm.ts";
export { DemoClock, IdempotencyKey } from "./platform.entity.ts";
