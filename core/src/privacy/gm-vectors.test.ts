import test from "ava";
import { hmacSm3, sm3Hex } from "./digest.ts";
import { sm2KeyPair, sm2KeyPairOf, sm2Sign, sm2Verify } from "./sm2.ts";
import { type Sm4Mode, sm4Decrypt, sm4Encrypt } from "./sm4.ts";

const key = Buffer.from("0123456789abcdeffedcba9876543210", "hex");
const iv = Buffer.from("000102030405060708090a0b0c0d0e0f", "hex");

test("N1 SM3 gives the digests of GB/T 32905-2016 A.1 and A.2", (t) => {
  t.is(sm3Hex("abc"), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  t.is(sm3Hex("abcd".repeat(16)), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
});

test("N1 HMAC-SM3 follows RFC 2104 also for a key longer than a block", (t) => {
  const long = Buffer.alloc(80, 7);
  const block = Buffer.concat([Buffer.from(sm3Hex(long), "hex"), Buffer.alloc(32)]);
  const pad = (byte: number) => Buffer.from(block.map((value) => value ^ byte));
  const inner = Buffer.from(sm3Hex(Buffer.concat([pad(0x36), Buffer.from("abc")])), "hex");
  t.is(hmacSm3(long, "abc").toString("hex"), sm3Hex(Buffer.concat([pad(0x5c), inner])));
});

test("N1 SM4 gives the ciphertext of GB/T 32907-2016 A.1", (t) => {
  // One CBC block with a zero iv is the bare block cipher, which the example is about.
  const block = sm4Encrypt("cbc", key, Buffer.alloc(16), key).subarray(0, 16);
  t.is(block.toString("hex"), "681edf34d206965e86b3e94f536e4246");
});

test("N1 SM4-CTR is a counter mode and not ECB under another name", (t) => {
  const zeros = Buffer.alloc(48);
  const stream = sm4Encrypt("ctr", key, iv, zeros);
  t.is(stream.length, 48);
  t.notDeepEqual(stream.subarray(0, 16), stream.subarray(16, 32));
  const firstCounter = sm4Encrypt("cbc", key, Buffer.alloc(16), iv).subarray(0, 16);
  t.deepEqual(stream.subarray(0, 16), firstCounter);
  t.notDeepEqual(sm4Encrypt("ctr", key, iv, key), sm4Encrypt("cbc", key, Buffer.alloc(16), key));
});

test("N1 SM4 opens what it sealed and refuses a mode that is not implemented", (t) => {
  const plain = Buffer.from("赣州市章贡区", "utf8");
  for (const mode of ["ctr", "cbc"] as const) {
    t.deepEqual(sm4Decrypt(mode, key, iv, sm4Encrypt(mode, key, iv, plain)), plain);
  }
  for (const mode of ["ecb", "gcm", "", "toString"]) {
    t.throws(() => sm4Encrypt(mode as Sm4Mode, key, iv, plain), { instanceOf: RangeError });
  }
});

const standard = {
  privateKey: "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8",
  publicKey:
    "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13",
  signature:
    "3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa",
};

test("N1 SM2 accepts the signature of GB/T 32918.5 A.2 and derives its public key", (t) => {
  t.is(sm2KeyPairOf(standard.privateKey).publicKey, standard.publicKey);
  t.true(sm2Verify(Buffer.from("message digest"), standard.signature, standard.publicKey));
  t.false(sm2Verify(Buffer.from("message digesT"), standard.signature, standard.publicKey));
});

test("N1 SM2 signs and verifies; a changed message, signature or key does not", async (t) => {
  const pair = sm2KeyPair();
  const message = Buffer.from("配租通知单 𠮷", "utf8");
  const signature = await sm2Sign(message, pair);
  t.true(sm2Verify(message, signature, pair.publicKey));
  t.false(sm2Verify(Buffer.from("配租通知单", "utf8"), signature, pair.publicKey));
  t.false(sm2Verify(message, signature, sm2KeyPair().publicKey));
  t.false(sm2Verify(message, `${signature.slice(0, -2)}00`, pair.publicKey));
});

test("N1 SM2 calls malformed input invalid and refuses a malformed private key", async (t) => {
  const message = Buffer.from("x");
  for (const signature of ["", "30", "zz", "3006020100020100"]) {
    t.false(sm2Verify(message, signature, standard.publicKey));
  }
  t.false(sm2Verify(message, standard.signature, `04${"0".repeat(128)}`));
  t.throws(() => sm2KeyPairOf("0".repeat(64)), { instanceOf: RangeError });
  await t.throwsAsync(sm2Sign(message, { privateKey: "f".repeat(64), publicKey: standard.publicKey }));
});
