const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;

/**
 * Names in the central directory of a ZIP archive (APPNOTE 4.3.12), without unpacking anything.
 * An archive that is cut off, has none, or needs ZIP64 gives an empty list.
 */
export function zipNames(data: Buffer): string[] {
  const end = endRecord(data);
  if (end < 0) return [];
  const names: string[] = [];
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left--) {
    if (at + ENTRY_BYTES > end || data.readUInt32LE(at) !== ENTRY) return [];
    const nameLength = data.readUInt16LE(at + 28);
    names.push(data.toString("utf8", at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength));
    at += ENTRY_BYTES + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return names;
}

/** The end record lies before a comment of at most 64 KB. */
function endRecord(data: Buffer): number {
  const lowest = Math.max(0, data.length - END_BYTES - 0xffff);
  for (let at = data.length - END_BYTES; at >= lowest; at--) {
    if (data.readUInt32LE(at) === END) return at;
  }
  return -1;
}
