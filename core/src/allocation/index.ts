export { Allocation, AllocationNotice, MoveInBatch } from "./allocation.entity.ts";
