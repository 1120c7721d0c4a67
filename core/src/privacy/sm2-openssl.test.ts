import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "ava";
import { sm2KeyPair, sm2Sign, sm2Verify } from "./sm2.ts";

const listed = spawnSync("openssl", ["pkey", "-help"], { encoding: "utf8" });
const present = listed.error === undefined;
/** SubjectPublicKeyInfo of an SM2 key up to the point itself. */
const SPKI_HEAD = "3059301306072a8648ce3d020106082a811ccf5501822d034200";
const SM2 = ["-rawin", "-digest", "sm3", "-pkeyopt", "distid:1234567812345678"];

function inFolder<T>(act: (file: (name: string) => string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "sm2-"));
  try {
    return act((name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const openssl = (...args: string[]) => execFileSync("openssl", args, { encoding: "utf8", stdio: "pipe" });

(present ? test : test.skip)("N1 SM2: OpenSSL accepts our signature", async (t) => {
  const pair = sm2KeyPair();
  const message = Buffer.from("配租通知单 GZPZ-2026-000001", "utf8");
  const signature = await sm2Sign(message, pair);
  inFolder((file) => {
    writeFileSync(file("pub.der"), Buffer.from(SPKI_HEAD + pair.publicKey, "hex"));
    writeFileSync(file("msg"), message);
    writeFileSync(file("sig"), Buffer.from(signature, "hex"));
    const key = ["-pubin", "-keyform", "DER", "-inkey", file("pub.der")];
    t.regex(
      openssl("pkeyutl", "-verify", ...key, ...SM2, "-in", file("msg"), "-sigfile", file("sig")),
      /success/i,
    );
  });
});

(present ? test : test.skip)("N1 SM2: we accept OpenSSL's signature", (t) => {
  inFolder((file) => {
    openssl("genpkey", "-algorithm", "SM2", "-out", file("key.pem"));
    writeFileSync(file("msg"), "公租房");
    const out = ["-in", file("msg"), "-out", file("sig")];
    openssl("pkeyutl", "-sign", "-inkey", file("key.pem"), ...SM2, ...out);
    openssl("pkey", "-in", file("key.pem"), "-pubout", "-outform", "DER", "-out", file("pub.der"));
    const publicKey = readFileSync(file("pub.der")).toString("hex").slice(-130);
    t.true(sm2Verify(Buffer.from("公租房"), readFileSync(file("sig")).toString("hex"), publicKey));
  });
});
