import { createClient } from "redis";
import type { Kv } from "./kv.ts";

const deleteIfEquals = `if redis.call("get", KEYS[1]) == ARGV[1] then return redis.call("del", KEYS[1]) end return 0`;
const increment = `local n = redis.call("incr", KEYS[1])
if n == 1 then redis.call("pexpire", KEYS[1], ARGV[1]) end return n`;

type Client = ReturnType<typeof createClient>;

/** The key-value store of many processes, in Redis. */
export class RedisKv implements Kv {
  readonly shared = true;
  readonly #client: Client;
  readonly #listener: Client;
  readonly #prefix: string;

  private constructor(client: Client, listener: Client, prefix: string) {
    this.#client = client;
    this.#listener = listener;
    this.#prefix = prefix;
  }

  /** Connects; later breaks are reported and the client comes back by itself. */
  static async connect(url: string, onError: (error: Error) => void, prefix = "housing:"): Promise<RedisKv> {
    const client: Client = createClient({ url, disableOfflineQueue: true });
    client.on("error", onError);
    const listener: Client = client.duplicate();
    listener.on("error", onError);
    await Promise.all([client.connect(), listener.connect()]);
    return new RedisKv(client, listener, prefix);
  }

  async get(key: string): Promise<string | undefined> {
    return (await this.#client.get(this.#prefix + key)) ?? undefined;
  }

  async set(key: string, value: string, ttlMs?: number): Promise<void> {
    const expiration = ttlMs === undefined ? {} : { expiration: { type: "PX" as const, value: ttlMs } };
    await this.#client.set(this.#prefix + key, value, expiration);
  }

  async delete(key: string): Promise<void> {
    await this.#client.del(this.#prefix + key);
  }

  async setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean> {
    const options = { condition: "NX" as const, expiration: { type: "PX" as const, value: ttlMs } };
    return (await this.#client.set(this.#prefix + key, value, options)) === "OK";
  }

  async deleteIfEquals(key: string, value: string): Promise<boolean> {
    const options = { keys: [this.#prefix + key], arguments: [value] };
    return Number(await this.#client.eval(deleteIfEquals, options)) === 1;
  }

  async increment(key: string, ttlMs: number): Promise<number> {
    const options = { keys: [this.#prefix + key], arguments: [String(ttlMs)] };
    return Number(await this.#client.eval(increment, options));
  }

  async publish(channel: string, message: string): Promise<void> {
    await this.#client.publish(this.#prefix + channel, message);
  }

  async subscribe(channel: string, hear: (message: string) => void): Promise<() => Promise<void>> {
    const named = this.#prefix + channel;
    const listen = (message: string): void => hear(message);
    await this.#listener.subscribe(named, listen);
    return () => this.#listener.unsubscribe(named, listen);
  }

  async ping(): Promise<void> {
    await this.#client.ping();
  }

  async close(): Promise<void> {
    await Promise.all([this.#client.close(), this.#listener.close()]);
  }
}
