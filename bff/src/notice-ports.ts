import { findSeal, type NoticePorts } from "@housing/core/allocation";
import { type FileStore, SampleSeals } from "@housing/core/document";
import type { Work } from "@housing/core/kernel";
import type { Kms } from "@housing/core/privacy";

interface Around {
  files: FileStore;
  kms: Kms;
  publicUrl: string;
}

/** What sealing a notice needs: the seals staff registered, the file store, and the public page that checks it. */
export function noticePortsOf({ files, kms, publicUrl }: Around): NoticePorts {
  const sealsFor = (work: Work) => new SampleSeals(kms, (sealId) => findSeal(work, sealId));
  const verifyUrl = (noticeNo: string, code: string): string =>
    `${publicUrl}/h5/#/packages/publicity/verify/index?noticeNo=${encodeURIComponent(noticeNo)}&code=${code}`;
  return { files, sealsFor, verifyUrl };
}
