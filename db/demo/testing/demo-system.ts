import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { noticePorts } from "@housing/core/allocation";
import { LocalFileStore, SampleSeals } from "@housing/core/document";
import { SoftKms } from "@housing/core/privacy";
import { type TestSystem, testSystem } from "../../testing/test-system.ts";
import { demoStart, type SeedOptions, seedDemo } from "../seed.ts";

/** A test system with the demo city in it, its clock at the start of the demo. */
export async function demoCity(
  options: { city?: string; at?: string } & Pick<SeedOptions, "seed"> = {},
): Promise<TestSystem> {
  const { seed, ...ofSystem } = options;
  const system = await testSystem(ofSystem);
  const folder = await mkdtemp(join(tmpdir(), "housing-demo-"));
  system.registry.add(noticePorts, "default", {
    files: new LocalFileStore(folder),
    sealsFor: () => sampleSeals(system.city.issuer.sealText),
    verifyUrl: (noticeNo, code) => `https://example.test/${noticeNo}/${code}`,
  });
  await seedDemo(system, seed === undefined ? {} : { seed });
  system.clock.set(demoStart(system.clock.now()));
  const close = async (): Promise<void> => {
    await system.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...system, close };
}

const sampleSeals = (authority: string): SampleSeals =>
  new SampleSeals(new SoftKms(Buffer.alloc(32, 7)), async () => ({ authority }));
