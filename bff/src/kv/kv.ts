/**
 * A small shared memory between processes: locks, counters, announcements. An optimisation everywhere: nothing that
 * carries a right lives here, and all of it may be lost at any moment.
 */
export interface Kv {
  get(key: string): Promise<string | undefined>;
  /** Without a time to live it stays until it is deleted. */
  set(key: string, value: string, ttlMs?: number): Promise<void>;
  delete(key: string): Promise<void>;
  /** True for the one caller that set it. */
  setIfAbsent(key: string, value: string, ttlMs: number): Promise<boolean>;
  /** Deletes only what is still one's own: the end of a lock. */
  deleteIfEquals(key: string, value: string): Promise<boolean>;
  /** Adds one and answers the new count; the time to live starts with the first. */
  increment(key: string, ttlMs: number): Promise<number>;
  publish(channel: string, message: string): Promise<void>;
  /** Answers how to stop listening. */
  subscribe(channel: string, hear: (message: string) => void): Promise<() => Promise<void>>;
  ping(): Promise<void>;
  close(): Promise<void>;
  /** False for memory of one process: a production start refuses it. */
  readonly shared: boolean;
}
