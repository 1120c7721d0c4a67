export { type BatchProof, type ProofContent, type ProofEntry, proofText } from "./batch-proof.ts";
export { batchesOf, batchProof } from "./batches.ts";
export { chooseEntry } from "./choose-entry.ts";
export { contributeQueue } from "./contribution.ts";
export { batchDueAt, ensureDailyBatches } from "./daily-batches.ts";
export { type Disqualify, disqualify } from "./disqualify.ts";
export { type EntryEnding, endEntry, entryEndings } from "./end-entry.ts";
export { type EnterQueue, enterQueue } from "./enter-queue.ts";
export { type ForgoBatch, forgoBatch } from "./forgo-batch.ts";
export { importLotteryNumbers, type LotteryNumber } from "./import-lottery-numbers.ts";
export { type InLineFor, inLineFor } from "./in-line-for.ts";
export { issueDailyBatch } from "./issue-daily-batch.ts";
export {
  type Bedrooms,
  bedroomCounts,
  bedroomsText,
  classText,
  laneOf,
  lanesOf,
  laneText,
  type PriorityClass,
  type Tier,
  tiers,
  tierText,
} from "./lane.ts";
export { leaveQueue } from "./leave-queue.ts";
export { entryById, liveEntryOf, loadEntry, pendingEntryOf } from "./load-entry.ts";
export { type MissedOutcome, missEntry } from "./miss-entry.ts";
export { moveEntry, type SelectionMove } from "./move-entry.ts";
export { type EntryStanding, myQueue, standingOf } from "./my-queue.ts";
export { continueWithin } from "./parameters.ts";
export { Disqualification, LaneCounter, QueueBatch, QueueEntry } from "./queue.entity.ts";
export {
  type EndReason,
  type EntryAct,
  type EntryState,
  endReasonClause,
  endReasonText,
  queueFlow,
  stateText,
} from "./queue.flow.ts";
export { type EntryDetail, entryDetail, lanesOverview, listEntries } from "./queue.queries.ts";
export { queueAsOf, type ReplayedEntry, type ReplayedQueue, replayQueue } from "./queue-as-of.ts";
export { rejoinQueue } from "./rejoin-queue.ts";
export { restoreEntry } from "./restore-entry.ts";
export {
  SubsidyHousehold,
  type SubsidyState,
  subsidyStateText,
} from "./subsidy-household.entity.ts";
export { type SubsidyDetail, stopSubsidy, subsidyDetail } from "./subsidy-households.ts";
export { undoMiss } from "./undo-miss.ts";
export { verifyBatchProof } from "./verify-batch-proof.ts";
