import { called } from "./callbacks.ts";
import type { Options } from "./types.ts";

/** Storage holds JSON only, as on a phone. */
export function storageOf(kept: Map<string, string>) {
  const read = (key: string): unknown => {
    const text = kept.get(key);
    return text === undefined ? "" : JSON.parse(text);
  };
  const write = (key: string, value: unknown) => void kept.set(key, JSON.stringify(value));
  return {
    getStorageSync: read,
    setStorageSync: write,
    removeStorageSync: (key: string) => void kept.delete(key),
    clearStorageSync: () => kept.clear(),
    getStorage: (options: Options) =>
      called("getStorage", options, () => {
        if (!kept.has(String(options.key))) throw new Error("data not found");
        return { data: read(String(options.key)) };
      }),
    setStorage: (options: Options) =>
      called("setStorage", options, () => write(String(options.key), options.data)),
    removeStorage: (options: Options) =>
      called("removeStorage", options, () => void kept.delete(String(options.key))),
  };
}
