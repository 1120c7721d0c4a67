/** SM3 (GM/T 0004-2012) over the UTF-8 of a text: published proofs are checked here, not trusted. */
export function sm3Hex(text: string): string {
  const message = padded(new TextEncoder().encode(text));
  let state = Uint32Array.of(
    ...[0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e],
  );
  for (let at = 0; at < message.byteLength; at += 64) state = compressed(state, message, at);
  return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
}

const turned = (word: number, by: number) => (word << (by & 31)) | (word >>> ((32 - by) & 31));

function padded(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const block = new Uint8Array(length);
  block.set(bytes);
  block[bytes.length] = 0x80;
  const view = new DataView(block.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(length - 4, (bytes.length << 3) >>> 0);
  return view;
}

const p0 = (x: number) => x ^ turned(x, 9) ^ turned(x, 17);
const p1 = (x: number) => x ^ turned(x, 15) ^ turned(x, 23);

function expanded(message: DataView, at: number): Uint32Array {
  const words = new Uint32Array(68);
  const word = (index: number) => words[index] ?? 0;
  for (let j = 0; j < 16; j += 1) words[j] = message.getUint32(at + 4 * j);
  for (let j = 16; j < 68; j += 1) {
    const mixed = p1(word(j - 16) ^ word(j - 9) ^ turned(word(j - 3), 15));
    words[j] = mixed ^ turned(word(j - 13), 7) ^ word(j - 6);
  }
  return words;
}

/** The standard's names: A … H are the state, FF and GG its mixing functions. */
function compressed(state: Uint32Array, message: DataView, at: number): Uint32Array<ArrayBuffer> {
  const words = expanded(message, at);
  const [a0 = 0, b0 = 0, c0 = 0, d0 = 0, e0 = 0, f0 = 0, g0 = 0, h0 = 0] = state;
  let [a, b, c, d, e, f, g, h] = [a0, b0, c0, d0, e0, f0, g0, h0];
  for (let j = 0; j < 64; j += 1) {
    const constant = turned(j < 16 ? 0x79cc4519 : 0x7a879d8a, j);
    const ss1 = turned((turned(a, 12) + e + constant) | 0, 7);
    const ff = j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const gg = j < 16 ? e ^ f ^ g : (e & f) | (~e & g);
    const tt1 = (ff + d + (ss1 ^ turned(a, 12)) + ((words[j] ?? 0) ^ (words[j + 4] ?? 0))) | 0;
    const tt2 = (gg + h + ss1 + (words[j] ?? 0)) | 0;
    [a, b, c, d] = [tt1, a, turned(b, 9), c];
    [e, f, g, h] = [p0(tt2), e, turned(f, 19), g];
  }
  return Uint32Array.of(a ^ a0, b ^ b0, c ^ c0, d ^ d0, e ^ e0, f ^ f0, g ^ g0, h ^ h0);
}
