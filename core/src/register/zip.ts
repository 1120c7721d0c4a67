import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";

/** One file of an archive; its text is asked for piece by piece as the archive is written. */
export interface ZipEntry {
  name: string;
  content: AsyncIterable<string> | Iterable<string>;
}

interface Sums {
  crc: number;
  size: number;
  packed: number;
}

/** 1980-01-01, the earliest day of the format: an archive of the same content has the same bytes. */
const day = 0x21;
/** Sizes follow the content (bit 3), names are UTF-8 (bit 11). */
const flags = 0x808;
const deflate = 8;
const largest = 0xffffffff;

/** Writes a ZIP archive as a stream: a reader that is slow slows down the writer, nothing is kept but the index. */
export async function* zip(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array, void> {
  const index: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const sums: Sums = { crc: 0, size: 0, packed: 0 };
    const head = localHead(name);
    yield head;
    yield* deflated(content, sums);
    const tail = record("IIII", 0x08074b50, sums.crc, sums.packed, sums.size);
    yield tail;
    index.push(indexEntry(name, sums, offset));
    offset += head.length + sums.packed + tail.length;
    if (offset > largest) throw new RangeError("the archive is larger than 4 GB");
  }
  const size = index.reduce((sum, { length }) => sum + length, 0);
  yield Buffer.concat(index);
  yield record("IHHHHIIH", 0x06054b50, 0, 0, entries.length, entries.length, size, offset, 0);
}

async function* deflated(content: ZipEntry["content"], sums: Sums): AsyncGenerator<Uint8Array, void> {
  const deflater = createDeflateRaw({ level: 6 });
  const written = pipeline(Readable.from(measured(content, sums)), deflater);
  // A failure of the source also ends the loop below, which reports it; without this it would be unhandled as well.
  written.catch(() => undefined);
  for await (const chunk of deflater as AsyncIterable<Buffer>) {
    sums.packed += chunk.length;
    yield chunk;
  }
  await written;
}

async function* measured(content: ZipEntry["content"], sums: Sums): AsyncGenerator<Buffer, void> {
  for await (const text of content) {
    const bytes = Buffer.from(text, "utf8");
    sums.crc = crc32(bytes, sums.crc);
    sums.size += bytes.length;
    yield bytes;
  }
}

function localHead(name: string): Buffer {
  const bytes = Buffer.from(name, "utf8");
  return Buffer.concat([
    record("IHHHHHIIIHH", 0x04034b50, 20, flags, deflate, 0, day, 0, 0, 0, bytes.length, 0),
    bytes,
  ]);
}

function indexEntry(name: string, { crc, size, packed }: Sums, offset: number): Buffer {
  const bytes = Buffer.from(name, "utf8");
  const made = [
    0x02014b50,
    20,
    20,
    flags,
    deflate,
    0,
    day,
    crc,
    packed,
    size,
    bytes.length,
    0,
    0,
    0,
    0,
    0,
    offset,
  ];
  return Buffer.concat([record("IHHHHHHIIIHHHHHII", ...made), bytes]);
}

/** Little-endian numbers: `H` two bytes, `I` four. */
function record(format: string, ...values: readonly number[]): Buffer {
  return Buffer.concat(
    [...format].map((kind, i) => {
      const part = Buffer.alloc(kind === "I" ? 4 : 2);
      if (kind === "I") part.writeUInt32LE((values[i] ?? 0) >>> 0);
      else part.writeUInt16LE(values[i] ?? 0);
      return part;
    }),
  );
}
