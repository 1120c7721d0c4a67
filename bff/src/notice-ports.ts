import { findSeal, type NoticePorts, noticePorts } from "@housing/core/allocation";
import { type FileStore, SampleSeals } from "@housing/core/document";
import type { System } from "@housing/core/kernel";
import type { Kms } from "@housing/core/privacy";

/** What sealing a notice needs: the seals staff registered, the file store, and the public page that checks it. */
export function noticePortsOf(
  system: System,
  { files, kms, publicUrl }: { files: FileStore; kms: Kms; publicUrl: string },
): NoticePorts {
  const seals = new SampleSeals(kms, (sealId) =>
    findSeal({ em: system.em.fork(), city: system.city }, sealId),
  );
  const verifyUrl = (noticeNo: string, code: string): string =>
    `${publicUrl}/h5/#/packages/publicity/verify/index?noticeNo=${encodeURIComponent(noticeNo)}&code=${code}`;
  return { files, seals, verifyUrl };
}

/** The same system with its ports for notices in the registry. */
export function withNotices(system: System, around: Parameters<typeof noticePortsOf>[1]): System {
  system.registry.add(noticePorts, "default", noticePortsOf(system, around));
  return system;
}
