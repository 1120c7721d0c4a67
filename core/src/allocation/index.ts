export { type Allocate, allocate, publishResultDue } from "./allocate.ts";
export { type AllocatedHome, homeOf, homeText } from "./allocated-home.ts";
export { Allocation, MoveInBatch } from "./allocation.entity.ts";
export {
  type AllocationState,
  allocationFlow,
  allocationStateText,
  allocationTones,
  noticeStateText,
} from "./allocation.flow.ts";
export {
  type AllocationDetail,
  type AllocationFilter,
  type AllocationRow,
  allocationDetail,
  allocationRegion,
  allocations,
  myAllocations,
} from "./allocation.queries.ts";
export { type CancelAllocation, cancelAllocation } from "./cancel-allocation.ts";
export { contributeAllocation } from "./contribute.ts";
export {
  downloadNotice,
  type NoticeFile,
  type NoticeVerification,
  noticeVisible,
  verifyNotice,
} from "./download-notice.ts";
export { issueNotice } from "./issue-notice.ts";
export { moveAllocation } from "./move-allocation.ts";
export { makeMoveInBatch } from "./move-in-batch.ts";
export { AllocationNotice, NoticeTemplateVersion } from "./notice.entity.ts";
export { type NoticePorts, noticePorts } from "./notice-ports.ts";
export { currentTemplateVersion, type SaveTemplate, saveTemplate, templateOf } from "./notice-templates.ts";
export { noticeSeal, sealAutomatically } from "./parameters.ts";
export { signByEnds } from "./qualify.ts";
export { refused as refusedByAllocation } from "./refusals.ts";
export { allocationColumns, allocationFilters, allocationJoins } from "./register-parts.ts";
export { removeSeal, type SealView, sealsOf } from "./remove-seal.ts";
export { Seal } from "./seal.entity.ts";
export { sealNotices } from "./seal-notice.ts";
export { type AddSeal, addSeal, ensureIssuerSeal, findSeal, issuerSeal } from "./seals.ts";
export { isSigningPaused, pauseSigning, resumeSigning } from "./signing-time.ts";
export { issueNotices, reissueNotice, type VoidNotice, voidNotice } from "./void-notice.ts";
