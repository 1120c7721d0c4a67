import test from "ava";
import { sm3Hex } from "./sm3.ts";

test("SM3 gives the standard's examples", (t) => {
  t.is(sm3Hex("abc"), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  t.is(sm3Hex("abcd".repeat(16)), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
});

/** By OpenSSL, for a text of that many x. */
const atBlockEdges: [number, string][] = [
  [55, "ff8f8d58b95a1f90e39d96f739fa873eee33c0a80e59c7bbbf184eb7d9b1f112"],
  [56, "c4c1c6206d36c325e66ae5432948b26f04acff8dfc0ea2606a79d59b83a16d61"],
  [63, "b3ada6bc4838430afe100fb8b39ea65e13a556fb9a5f3699a7c541f8e3a07a93"],
  [64, "ad6af8cbe6a5a10beac0ecd1df9fa779228553fd7ead00313765349b32bd81ce"],
  [119, "ebeb591c289fe14873d297f6d2fc8c70e6ed03a2ff6e2240600eede2e8197bbf"],
  [120, "f86deedb441db075511ff2ae5ace229719f7d0e754af15391be725e4e553cc4a"],
];

test("SM3 agrees with OpenSSL at every block edge and with Chinese text", (t) => {
  for (const [length, digest] of atBlockEdges) t.is(sm3Hex("x".repeat(length)), digest);
  t.is(sm3Hex("轮候顺序号".repeat(40)), "df051e373fe3d2f2e1f6baec705386ef0f2ee879f43d63d4a0450e003b51cfa1");
});
