import type { FileStore, SealPort } from "../document/index.ts";
import { defineSlot, type Work } from "../kernel/index.ts";

/** What notices need of the world around: contributed once, as `default`, by whoever starts the system. */
export interface NoticePorts {
  files: FileStore;
  /** The seal platform, which looks up registered seals in this transaction: another connection might wait for it. */
  sealsFor(work: Work): SealPort;
  /** The public page that checks a notice; goes into its QR code. */
  verifyUrl(noticeNo: string, code: string): string;
}

export const noticePorts = defineSlot<NoticePorts>("notice ports");

export const portsOf = (work: Work): NoticePorts => work.registry.get(noticePorts, "default");
