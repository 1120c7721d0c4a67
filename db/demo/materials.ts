import { type BusinessType, CaseMaterial, type FormValues, isRequired } from "@housing/core/casework";
import { StoredFile } from "@housing/core/document";
import type { Instant } from "@housing/core/kernel";
import { sm3Hex } from "@housing/core/privacy";
import type { Ledger } from "./ledger.ts";
import { samplePng } from "./sample-image.ts";
import type { World } from "./world.ts";

/** Sample pictures of each kind of material; every case of the demo shows one of them. */
const samples = 3;

const sampleIds = new WeakMap<World, Map<string, string>>();

/** Puts the sample pictures into the file store: one of each kind of material and sample. */
export async function seedSampleFiles(world: World, ledger: Ledger, type: BusinessType): Promise<void> {
  const ids = sampleIds.get(world) ?? new Map<string, string>();
  const at = world.clock.now();
  const pictures = Array.from({ length: samples }, (_, i) => samplePng(i + 1));
  const storeKeys = await Promise.all(pictures.map((bytes) => world.files.put(bytes, { type: "png" })));
  for (const { code, title } of type.materials) {
    for (const [i, bytes] of pictures.entries()) {
      const id = world.idAt(at);
      const file = { id, storeKey: storeKeys[i]!, name: `${title}.png`, mediaType: "image/png" };
      const digest = sm3Hex(bytes);
      ledger.add(StoredFile, { ...file, size: bytes.length, digest, ownerId: "demo", createdAt: at });
      ids.set(`${type.code}/${code}/${i}`, id);
    }
  }
  sampleIds.set(world, ids);
}

interface Materials {
  caseId: string;
  type: BusinessType;
  form: FormValues;
  at: Instant;
  by: string;
}

/** Every required material of a case, as uploaded before the submission. */
export function addMaterials(world: World, ledger: Ledger, { caseId, type, form, at, by }: Materials): void {
  const addedAt = at.subtract({ minutes: 5 });
  for (const material of type.materials.filter((spec) => isRequired(spec, form))) {
    const sample = world.chance.between(0, samples - 1);
    const fileId = sampleIds.get(world)?.get(`${type.code}/${material.code}/${sample}`) ?? "";
    const row = { id: world.idAt(addedAt), caseId, code: material.code, fileId, addedAt, addedBy: by };
    ledger.add(CaseMaterial, { ...row, removedAt: null });
  }
}
