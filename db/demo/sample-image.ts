import { crc32, deflateSync } from "node:zlib";

const [width, height] = [480, 320];

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Palette: paper, ink, and the tint of the sample. */
const palette = (tint: readonly [number, number, number]): Buffer =>
  Buffer.from([250, 248, 242, 90, 90, 96, ...tint]);

/** A page of grey lines under a tinted head, with a tinted square where a photo would be. */
function colourAt(x: number, y: number, seed: number): number {
  if (y < 44) return 2;
  const inPhoto = x > 350 && x < 440 && y > 70 && y < 190;
  if (inPhoto) return 2;
  const line = Math.floor((y - 70) / 28);
  const inLine = y >= 70 && (y - 70) % 28 < 9 && x > 36 && line < 8;
  return inLine && x < 150 + ((line * 53 + seed * 37) % 170) ? 1 : 0;
}

/** A small picture that stands for a scanned document: a real PNG, the same for the same seed. */
export function samplePng(seed: number): Buffer {
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = colourAt(x, y, seed);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const tint = [60 + ((seed * 47) % 150), 90 + ((seed * 31) % 120), 120 + ((seed * 59) % 100)] as const;
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    chunk("PLTE", palette(tint)),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
