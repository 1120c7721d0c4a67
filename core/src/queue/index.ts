export { LaneCounter, QueueBatch, QueueEntry } from "./queue.entity.ts";
