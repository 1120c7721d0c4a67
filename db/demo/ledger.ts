import { type Fact, recordNow } from "@housing/core/audit";
import { type Actor, actorTag, type Instant, type Work } from "@housing/core/kernel";
import type { EntityClass, EntityData } from "@mikro-orm/core";
import { bulkInsert } from "./bulk-insert.ts";
import type { World } from "./world.ts";

interface Entry {
  at: Instant;
  by: Actor;
  fact: Fact;
}

/** Entries per statement of the audit log. */
const chunk = 200;

/** Rows and facts of the past that are written together: what happened before anybody looks. */
export class Ledger {
  readonly #world: World;
  readonly #rows = new Map<EntityClass<object>, EntityData<object>[]>();
  readonly #entries: Entry[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  add<T extends object>(entity: EntityClass<T>, row: EntityData<T>): void {
    const known = this.#rows.get(entity) ?? [];
    known.push(row as EntityData<object>);
    this.#rows.set(entity, known);
  }

  /** A fact of the audit log, with who did it and when. */
  note(at: Instant, by: Actor, fact: Fact): void {
    this.#entries.push({ at, by, fact });
  }

  async write(work: Work): Promise<void> {
    for (const [entity, rows] of this.#rows) await bulkInsert(work.em, entity, rows);
    this.#rows.clear();
    const byActor = Map.groupBy(this.#entries.splice(0), ({ by }) => `${by.kind}/${actorTag(by).id}`);
    for (const entries of byActor.values()) await this.#record(work, entries);
  }

  async #record(work: Work, entries: Entry[]): Promise<void> {
    const sorted = entries.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds);
    for (let i = 0; i < sorted.length; i += chunk) {
      const part = sorted.slice(i, i + chunk);
      const ids = part.map(({ at }) => this.#world.idAt(at)).values();
      const newId = (): string => ids.next().value ?? work.newId();
      const facts = part.map(({ at, fact }) => ({ ...fact, at }));
      await recordNow({ ...work, actor: part[0]!.by, newId }, facts);
    }
  }
}
