import { randomBytes } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import type { Phone } from "./phone.ts";
import { callerOn } from "./tour.ts";

/** The form of an objection to a line of a list that is open. */
export async function openObjection(phone: Phone): Promise<void> {
  const call = await callerOn(phone);
  const { lists } = await call("publicLists", { query: {} });
  const list = lists.find(({ open }) => open)!;
  const { lines } = await call("publicList", { params: { id: list.id }, query: {} });
  const line = lines.find(({ objectable }) => objectable)!;
  await phone.go(`packages/publicity/object/index?line=${line.id}&title=${encodeURIComponent(list.title)}`);
  await phone.control("object-submit").waitFor();
}

export const photo = (name: string) => ({
  name,
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
});

function chunk(type: string, data: Buffer): Buffer {
  const part = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(part));
  return Buffer.concat([length, part, sum]);
}

/** A photo of more than two megabytes, which a phone makes smaller before it sends it: noise, 3600 by 300. */
export function bigPhoto(name: string) {
  const [width, height] = [3600, 300];
  const header = Buffer.from([
    ...[0, 0, width >> 8, width & 255],
    ...[0, 0, height >> 8, height & 255],
    8,
    2,
    0,
    0,
    0,
  ]);
  const rows = Array.from({ length: height }, () => Buffer.concat([Buffer.alloc(1), randomBytes(width * 3)]));
  const parts = [
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return { ...photo(name), buffer: Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]) };
}

/** The line is down while this is done. */
export async function offline(phone: Phone, act: () => Promise<void>): Promise<void> {
  await phone.page.route("**/api/files", (route) => route.abort());
  await act();
  await phone.page.unroute("**/api/files");
}
