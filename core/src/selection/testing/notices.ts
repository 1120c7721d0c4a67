import type { TestSystem } from "@housing/db/testing/test-system";
import { noticePorts } from "../../allocation/index.ts";
import { type FileStore, SampleSeals } from "../../document/index.ts";
import { SoftKms } from "../../privacy/index.ts";

/** Keeps files in memory: what a notice needs of the world around, for tests. */
export function addNoticePorts(system: TestSystem): Map<string, Uint8Array> {
  const kept = new Map<string, Uint8Array>();
  const files: FileStore = {
    put: async (bytes) => {
      const key = `k${kept.size}`;
      kept.set(key, bytes);
      return key;
    },
    get: async (key) => kept.get(key)!,
    remove: async (key) => void kept.delete(key),
  };
  const kms = new SoftKms(Buffer.alloc(32, 7));
  const { sealText } = system.city.issuer;
  const sealsFor = () => new SampleSeals(kms, async () => ({ authority: sealText }));
  const verifyUrl = (noticeNo: string, code: string) => `https://example.org/verify/${noticeNo}/${code}`;
  system.registry.add(noticePorts, "default", { files, sealsFor, verifyUrl });
  return kept;
}
