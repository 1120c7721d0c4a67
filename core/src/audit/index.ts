export { AuditBlock, AuditEntry } from "./audit-entry.entity.ts";
export { type Fact, record } from "./record.ts";
export { recordNow } from "./record-now.ts";
export { type SignHead, sealBlock } from "./seal-block.ts";
export { type LogVerification, type VerifyHead, verifyLog } from "./verify-log.ts";
