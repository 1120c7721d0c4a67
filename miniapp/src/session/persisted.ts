import Taro from "@tarojs/taro";
import { useSyncExternalStore } from "react";

export interface Persisted<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

/** A value kept on the device that every screen sees change. */
export function persisted<T>(key: string, initial: T): Persisted<T> {
  let value = readDevice<T>(key) ?? initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      writeDevice(key, next);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function usePersisted<T>(store: Persisted<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Storage can be full or forbidden (private browsing); a screen must go on without it. */
export function readDevice<T>(key: string): T | undefined {
  try {
    const found: unknown = Taro.getStorageSync(key);
    return found === "" || found === undefined || found === null ? undefined : (found as T);
  } catch {
    return undefined;
  }
}

export function writeDevice(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
}

export function forgetDevice(key: string): void {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // Nothing was kept, so there is nothing to forget.
  }
}
