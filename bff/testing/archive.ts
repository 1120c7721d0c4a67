import { deflateRawSync } from "node:zlib";

export type ArchivePart = readonly [name: string, content: string | Buffer];

/** A .zip as an attacker would make it by hand; `entries` is how many parts its index says it has. */
export function archive(parts: readonly ArchivePart[], entries = parts.length): Buffer {
  const files: Buffer[] = [];
  const index: Buffer[] = [];
  let at = 0;
  for (const [text, content] of parts) {
    const [name, packed] = [Buffer.from(text), deflateRawSync(content)];
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(Buffer.byteLength(content), 22);
    head.writeUInt16LE(name.length, 26);
    index.push(entryOf(name, { at, packed: packed.length, size: Buffer.byteLength(content) }), name);
    files.push(head, name, packed);
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(Buffer.concat(index).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...index, end]);
}

interface Sizes {
  at: number;
  packed: number;
  size: number;
}

function entryOf(name: Buffer, { at, packed, size }: Sizes): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(at, 42);
  return entry;
}
