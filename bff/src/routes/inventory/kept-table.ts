import {
  byBuildingNumber,
  type TableBuilding,
  type TableOutline,
  tableBuildings,
  tableOutline,
  unitsTopic,
} from "@housing/core/inventory";
import { reading, type System, visitor, type Work } from "@housing/core/kernel";
import {
  type KeptAnswer,
  keptAnswersOf,
  type Look,
  type Source,
  smallSource,
} from "../../http/kept-answer.ts";

interface Part {
  revision: number;
  name: string;
  json: string;
}

/** The building table of an estate as anybody sees it. Only the buildings that changed are read and written again. */
class TableSource implements Source {
  readonly topic = unitsTopic;
  readonly #system: System;
  readonly #estateId: string;
  #outline: TableOutline | undefined;
  #parts = new Map<string, Part>();

  constructor(system: System, estateId: string) {
    this.#system = system;
    this.#estateId = estateId;
  }

  async look(): Promise<Look> {
    this.#outline = await reading(this.#system, visitor, (work) => tableOutline(work, this.#estateId));
    return { revision: String(this.#outline.revision) };
  }

  async build(): Promise<string> {
    const { estate, revision, revisions } = this.#outline!;
    const parts = new Map<string, Part>();
    // One by one: other requests have their turn in between.
    for (const [id, stands] of revisions) parts.set(id, await this.#partOf(id, stands));
    this.#parts = parts;
    const buildings = [...parts.values()].toSorted(byBuildingNumber).map(({ json }) => json);
    return `{"estate":${JSON.stringify(estate)},"revision":${revision},"buildings":[${buildings.join(",")}]}`;
  }

  async #partOf(id: string, revision: number): Promise<Part> {
    const known = this.#parts.get(id);
    if (known?.revision === revision) return known;
    const [building] = await reading(this.#system, visitor, (work) => tableBuildings(work, [id]));
    const { name } = building as TableBuilding;
    return { revision, name, json: JSON.stringify(building) };
  }
}

export const keptTable = (system: System, estateId: string): Promise<KeptAnswer> =>
  keptAnswersOf(system).get(`building-table/${estateId}`, () => new TableSource(system, estateId));

/** Small answers about the stock that are the same for everybody. */
export const keptStock = (
  system: System,
  key: string,
  read: (work: Work) => Promise<unknown>,
): Promise<KeptAnswer> =>
  keptAnswersOf(system).get(key, () =>
    smallSource(unitsTopic, async () => ({ value: await reading(system, visitor, read) })),
  );
