import { findSeal, type NoticePorts, noticePorts } from "@housing/core/allocation";
import { type FileStore, SampleSeals } from "@housing/core/document";
import type { System, Work } from "@housing/core/kernel";
import type { Kms } from "@housing/core/privacy";

/** What sealing a notice needs: the seals staff registered, the file store, and the public page that checks it. */
export function noticePortsOf(
  _system: System,
  { files, kms, publicUrl }: { files: FileStore; kms: Kms; publicUrl: string },
): NoticePorts {
  const sealsFor = (work: Work) => new SampleSeals(kms, (sealId) => findSeal(work, sealId));
  const verifyUrl = (noticeNo: string, code: string): string =>
    `${publicUrl}/h5/#/packages/publicity/verify/index?noticeNo=${encodeURIComponent(noticeNo)}&code=${code}`;
  return { files, sealsFor, verifyUrl };
}

/** The same system with its ports for notices in the registry. */
export function withNotices(system: System, around: Parameters<typeof noticePortsOf>[1]): System {
  system.registry.add(noticePorts, "default", noticePortsOf(system, around));
  return system;
}
