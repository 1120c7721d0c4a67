import test from "ava";
import { SoftKms, sm3Hex } from "../privacy/index.ts";
import { renderAllocationNotice } from "./allocation-notice.ts";
import { type RegisteredSeal, SampleSeals, UnknownSeal } from "./seal-port.ts";
import { aNotice } from "./testing/notice.data.ts";

function sampleSeals() {
  const registered = new Map<string, RegisteredSeal>([["s1", { authority: "赣州市章贡区住房保障服务中心" }]]);
  const port = new SampleSeals(new SoftKms(Buffer.alloc(32, 3)), async (id) => registered.get(id) ?? null);
  return { port, registered };
}

test("G3.23 a sealed notice verifies; one changed byte, another seal or another signature does not", async (t) => {
  const { port } = sampleSeals();
  const { pdf, ...seal } = await port.seal(await renderAllocationNotice(aNotice), "s1");
  t.is(seal.digest, sm3Hex(pdf));
  t.deepEqual(await port.verify(pdf, seal), { ok: true, sample: true });
  const changed = Uint8Array.from(pdf);
  changed[3000] = (changed[3000] ?? 0) ^ 1;
  t.deepEqual(await port.verify(changed, seal), { ok: false, reason: "digest" });
  const forged = { ...seal, digest: sm3Hex(changed) };
  t.deepEqual(await port.verify(changed, forged), { ok: false, reason: "signature" });
  t.deepEqual(await port.verify(pdf, { ...seal, sealId: "s2" }), { ok: false, reason: "signature" });
});

test("G3.23 a deleted seal seals nothing more, and what it sealed still verifies", async (t) => {
  const { port, registered } = sampleSeals();
  const { pdf, ...seal } = await port.seal(Buffer.from("%PDF-1.7"), "s1");
  registered.delete("s1");
  await t.throwsAsync(port.seal(pdf, "s1"), { instanceOf: UnknownSeal });
  t.is(await port.appearance("s1"), null);
  t.true((await port.verify(pdf, seal)).ok);
});

test("G3.23 a seal in software is always drawn as a sample", async (t) => {
  const { port } = sampleSeals();
  t.true(port.sample);
  t.deepEqual(await port.appearance("s1"), { authority: "赣州市章贡区住房保障服务中心", sample: true });
});
