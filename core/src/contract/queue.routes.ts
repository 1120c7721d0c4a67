import type { queueApi } from "./queue.api.ts";
import type { RouteTable } from "./route.ts";

export const queueRoutes = {
  myQueue: ["GET", "/my/queue"],
  rejoinQueue: ["POST", "/queue/entries/:id/continuation"],
  leaveQueue: ["POST", "/queue/entries/:id/leaving"],
  publicBatches: ["GET", "/public/batches"],
  batchProof: ["GET", "/public/batches/:id/proof"],
  queueLanes: ["GET", "/queue/lanes"],
  queueEntries: ["GET", "/queue/entries"],
  queueEntry: ["GET", "/queue/entries/:id"],
  disqualify: ["POST", "/queue/entries/:id/disqualification"],
  restoreEntry: ["POST", "/queue/entries/:id/restoration"],
  importLotteryNumbers: ["POST", "/queue/lottery-numbers"],
} as const satisfies RouteTable<typeof queueApi>;
