/** A named place where later domains put what an earlier domain calls. */
export interface Slot<T> {
  readonly name: string;
  /** Never set: carries the type of what the slot holds. */
  readonly holds?: T;
}

export function defineSlot<T>(name: string): Slot<T> {
  return { name };
}

/** Everything the domains contribute for one city, by slot and code. Filled once at start, then only read. */
export class Registry {
  readonly #slots = new Map<string, Map<string, unknown>>();

  add<T>(slot: Slot<T>, code: string, value: T): void {
    const entries = this.#slots.get(slot.name) ?? new Map<string, unknown>();
    if (entries.has(code)) throw new Error(`${slot.name} "${code}" is contributed twice`);
    this.#slots.set(slot.name, entries.set(code, value));
  }

  /** A missing code is a defect of the program, not of a request. */
  get<T>(slot: Slot<T>, code: string): T {
    const value = this.find(slot, code);
    if (value === undefined) throw new Error(`No ${slot.name} is registered under "${code}"`);
    return value;
  }

  find<T>(slot: Slot<T>, code: string): T | undefined {
    return this.#slots.get(slot.name)?.get(code) as T | undefined;
  }

  all<T>(slot: Slot<T>): ReadonlyMap<string, T> {
    return (this.#slots.get(slot.name) ?? new Map()) as ReadonlyMap<string, T>;
  }
}

/** What a domain adds to the system; exported by its index.ts and listed in system/. */
export type Contribution = (registry: Registry) => void;
