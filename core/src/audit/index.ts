export { actWords, subjectWords } from "./act-words.data.ts";
export { AuditBlock, AuditEntry } from "./audit-entry.entity.ts";
export { type ChainState, chainState } from "./chain-state.ts";
export { type Fact, record } from "./record.ts";
export { auditRows, recordNow, writeAudit } from "./record-now.ts";
export { type SignHead, sealBlock } from "./seal-block.ts";
export { type Subject, trailOf } from "./trail.ts";
export { type LogVerification, type VerifyHead, verifyLog } from "./verify-log.ts";
