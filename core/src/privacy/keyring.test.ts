import { randomBytes } from "node:crypto";
import test from "ava";
import { blindIndex } from "./blind-index.ts";
import { IntegrityError, openBytes, sealBytes } from "./envelope.ts";
import { createDataKey, Keyring, keyring, openKeyring, setKeyring, softKeyring } from "./keyring.ts";
import { SoftKms } from "./soft-kms.ts";

const secret = Buffer.alloc(32, 9);
const idNumber = "11010519491231002X";

test.serial("N1 nothing is sealed before a keyring was set", (t) => {
  t.throws(() => keyring(), { message: /no keyring/ });
  t.throws(() => sealBytes("field", "person.name", Buffer.from("李明")), { message: /no keyring/ });
  setKeyring(softKeyring(secret));
});

test.serial("N1 a sealed value opens only unchanged and under its own label", (t) => {
  const sealed = sealBytes("field", "person.id_number", Buffer.from(idNumber));
  t.is(sealed.length, 52);
  t.is(openBytes("field", "person.id_number", sealed).toString(), idNumber);
  t.throws(() => openBytes("field", "person.phone", sealed), { instanceOf: IntegrityError });
  for (let position = 2; position < sealed.length; position++) {
    const changed = Buffer.from(sealed);
    changed[position] = (changed[position] ?? 0) ^ 1;
    t.throws(() => openBytes("field", "person.id_number", changed), { instanceOf: IntegrityError });
  }
  t.throws(() => openBytes("field", "person.id_number", sealed.subarray(0, 30)), {
    instanceOf: IntegrityError,
  });
});

test.serial("N1 equal values give different ciphertexts and the same blind index", (t) => {
  const seal = () => sealBytes("field", "person.id_number", Buffer.from(idNumber));
  t.notDeepEqual(seal(), seal());
  t.regex(blindIndex("person.id_number", idNumber), /^[0-9a-f]{32}$/);
  t.is(
    blindIndex("person.id_number", ` ${idNumber.toLowerCase()} `),
    blindIndex("person.id_number", idNumber),
  );
  t.not(blindIndex("person.id_number", idNumber), blindIndex("person.phone", idNumber));
});

test.serial("N1 after rotation old values open, new ones use the new key, indexes stay", (t) => {
  const before = sealBytes("field", "person.name", Buffer.from("李明"));
  const index = blindIndex("person.name", "李明");
  setKeyring(softKeyring(secret, [1, 2]));
  const after = sealBytes("field", "person.name", Buffer.from("李明"));
  t.deepEqual([before[1], after[1]], [1, 2]);
  t.is(openBytes("field", "person.name", before).toString(), "李明");
  t.is(blindIndex("person.name", "李明"), index);
  setKeyring(softKeyring(secret));
  t.throws(() => openBytes("field", "person.name", after), { message: /no data key 2/ });
});

test("N1 data keys are stored wrapped and open only with their master key and for their purpose", async (t) => {
  const kms = new SoftKms(secret);
  const stored = [await createDataKey(kms, "field", 1), await createDataKey(kms, "index", 1)];
  const ring = await openKeyring(kms, stored);
  t.is(ring.newest("field").enc.length, 16);
  t.throws(() => ring.newest("file"), { message: /no data key for file/ });
  await t.throwsAsync(openKeyring(new SoftKms(randomBytes(32)), stored), { message: /another master key/ });
  const moved = stored.map((key) => ({ ...key, kid: 2 }));
  await t.throwsAsync(openKeyring(kms, moved), { message: /was changed/ });
});

test("N1 the software key management says so, signs with named keys and refuses a short secret", async (t) => {
  const kms = new SoftKms(secret);
  t.true(kms.software);
  const data = Buffer.from("head of block 7");
  const signature = await kms.sign("audit", data);
  t.true(await kms.verify("audit", data, signature));
  t.false(await kms.verify("seal", data, signature));
  t.deepEqual(await kms.mac("roles", data), await new SoftKms(secret).mac("roles", data));
  t.notDeepEqual(await kms.mac("roles", data), await kms.mac("other", data));
  t.is(await kms.publicKey("audit"), await new SoftKms(secret).publicKey("audit"));
  t.throws(() => new SoftKms(Buffer.alloc(16)), { instanceOf: RangeError });
});

test("N1 a keyring refuses key ids that do not fit their byte or come twice", (t) => {
  const key = randomBytes(32);
  t.throws(() => new Keyring([{ purpose: "field", kid: 256, key }]), { message: /1 to 255/ });
  t.throws(() => new Keyring([1, 1].map((kid) => ({ purpose: "field", kid, key }))), { message: /twice/ });
});
