import { mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "ava";
import { IntegrityError, setKeyring, softKeyring } from "../privacy/index.ts";
import { checkUpload } from "./check-upload.ts";
import { FileMissing } from "./file-store.ts";
import { LocalFileStore } from "./local-file-store.ts";
import { sniffType } from "./sniff-type.ts";

const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const pdf = Buffer.from("%PDF-1.7\n");

/** A ZIP whose central directory lists these names; the entries have no content. */
function zipOf(...names: string[]): Buffer {
  const central = names.map((name) => {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([entry, Buffer.from(name)]);
  });
  const local = Buffer.from("PK\u0003\u0004".padEnd(30, "\u0000"), "latin1");
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, ...central, end]);
}

const docx = zipOf("[Content_Types].xml", "word/document.xml");

test("N1 the type of a file is read from its content", (t) => {
  t.is(sniffType(pdf), "pdf");
  t.is(sniffType(png), "png");
  t.is(sniffType(Buffer.from("ffd8ffe000104a46", "hex")), "jpeg");
  t.is(sniffType(Buffer.from("RIFF\u0000\u0000\u0000\u0000WEBPVP8 ", "latin1")), "webp");
  t.is(sniffType(docx), "docx");
  t.is(sniffType(zipOf("[Content_Types].xml", "xl/workbook.xml")), "xlsx");
});

test("N1 archives, macros, scripts and cut-off files are no type of ours", (t) => {
  t.is(sniffType(zipOf("a.exe")), null);
  t.is(sniffType(zipOf("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")), null);
  t.is(sniffType(docx.subarray(0, 60)), null);
  for (const text of ["<html>", "MZ", "", "GIF89a", "<svg xmlns"]) t.is(sniffType(Buffer.from(text)), null);
  for (let length = 0; length < docx.length; length++) t.notThrows(() => sniffType(docx.subarray(0, length)));
});

test("N1 an upload is judged by size, content and agreement of name and declaration", (t) => {
  const limits = { maxBytes: 1000, types: ["pdf", "jpeg", "png"] as const };
  const check = (bytes: Buffer, name: string, mediaType?: string) =>
    checkUpload({ bytes, name, ...(mediaType === undefined ? {} : { mediaType }) }, limits);
  t.deepEqual(check(pdf, "身份证.PDF", "application/pdf"), { ok: true, type: "pdf" });
  t.deepEqual(check(pdf, "a.pdf", "application/octet-stream"), { ok: true, type: "pdf" });
  t.deepEqual(check(pdf, "a.png"), { ok: false, reason: "mismatch" });
  t.deepEqual(check(pdf, "a.pdf", "image/png"), { ok: false, reason: "mismatch" });
  t.deepEqual(check(pdf, "pdf"), { ok: false, reason: "mismatch" });
  t.deepEqual(check(docx, "a.docx"), { ok: false, reason: "type" });
  t.deepEqual(check(Buffer.concat([pdf, Buffer.alloc(1000)]), "a.pdf"), { ok: false, reason: "size" });
  t.deepEqual(check(Buffer.alloc(0), "a.pdf"), { ok: false, reason: "size" });
});

test("N1 stored files are encrypted, come back whole, and do not open when changed or moved", async (t) => {
  setKeyring(softKeyring(Buffer.alloc(32, 6)));
  const root = await mkdtemp(join(tmpdir(), "files-"));
  t.teardown(() => rm(root, { recursive: true }));
  const store = new LocalFileStore(root);
  const secret = Buffer.from("%PDF-1.7 身份证 11010519491231002X");
  const [key, other] = [await store.put(secret, { type: "pdf" }), await store.put(secret, { type: "pdf" })];
  const pathOf = (of: string) => join(root, of.slice(0, 2), of);
  t.deepEqual(Buffer.from(await store.get(key)), secret);
  const stored = await readFile(pathOf(key));
  t.false(stored.includes("11010519491231002X"));
  t.deepEqual(await readdir(join(root, key.slice(0, 2))), [key]);
  await rename(pathOf(other), pathOf(key));
  await t.throwsAsync(store.get(key), { instanceOf: IntegrityError });
  stored[30] = (stored[30] ?? 0) ^ 1;
  await writeFile(pathOf(key), stored);
  await t.throwsAsync(store.get(key), { instanceOf: IntegrityError });
  await store.remove(key);
  await t.notThrowsAsync(store.remove(key));
  await t.throwsAsync(store.get(key), { instanceOf: FileMissing });
  await t.throwsAsync(store.get("../../etc/passwd"), { instanceOf: FileMissing });
});
