import { EventEmitter } from "node:events";
import type { Kv } from "./kv.ts";

/** The key-value store of a single process. */
export class MemoryKv implements Kv {
  readonly shared = false;
  readonly #values = new Map<string, { value: string; expiresAt: number }>();
  readonly #channels = new EventEmitter().setMaxListeners(0);
  #lastSweep = 0;

  async get(key: string): Promise<string | undefined> {
    return this.#live(key)?.value;
  }

  async set(key: string, value: string, ttlMs?: number): Promise<void> {
    this.#sweep();
    this.#values.set(key, { value, expiresAt: ttlMs === undefined ? Infinity : performance.now() + ttlMs });
  }

  async delete(key: string): Promise<void> {
    this.#values.delete(key);
  }

  async setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean> {
    if (this.#live(key)) return false;
    await this.set(key, value, ttlMs);
    return true;
  }

  async deleteIfEquals(key: string, value: string): Promise<boolean> {
    return this.#live(key)?.value === value && this.#values.delete(key);
  }

  async increment(key: string, ttlMs: number): Promise<number> {
    const live = this.#live(key);
    const count = Number(live?.value ?? 0) + 1;
    if (live) live.value = String(count);
    else await this.set(key, String(count), ttlMs);
    return count;
  }

  async publish(channel: string, message: string): Promise<void> {
    this.#channels.emit(channel, message);
  }

  async subscribe(channel: string, hear: (message: string) => void): Promise<() => Promise<void>> {
    this.#channels.on(channel, hear);
    return async () => {
      this.#channels.off(channel, hear);
    };
  }

  async ping(): Promise<void> {}

  async close(): Promise<void> {
    this.#values.clear();
    this.#channels.removeAllListeners();
  }

  #live(key: string): { value: string; expiresAt: number } | undefined {
    const entry = this.#values.get(key);
    return entry && entry.expiresAt > performance.now() ? entry : undefined;
  }

  /** Forgets what has expired, at most once a minute. */
  #sweep(): void {
    const now = performance.now();
    if (now - this.#lastSweep < 60_000) return;
    this.#lastSweep = now;
    for (const [key, { expiresAt }] of this.#values) if (expiresAt <= now) this.#values.delete(key);
  }
}
