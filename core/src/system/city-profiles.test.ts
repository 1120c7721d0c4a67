import test from "ava";
import { businessTypes } from "../casework/index.ts";
import { cities } from "../city/index.ts";
import { publicityKinds } from "../publicity/index.ts";
import { buildRegistry } from "./index.ts";

const registry = buildRegistry();

for (const city of Object.values(cities)) {
  const types = city.businessTypes.map((code) => registry.get(businessTypes, code));
  test(`G1.4 ${city.name}: people can choose among all public lists of the city, and no others`, (t) => {
    const kinds = city.publicLists.map((kind) => registry.get(publicityKinds, kind).code);
    const chains = types.flatMap(({ chain }) => chain.filter(({ kind }) => kind === "list"));
    const ofQueue = [...registry.all(publicityKinds).keys()].filter(
      (kind) => !kind.endsWith("List") && city.allocatedBy === "queue",
    );
    t.deepEqual([...kinds].sort(), [...new Set([...chains.map(({ key }) => key), ...ofQueue])].sort());
  });

  test(`${city.name}: the queue is spoken of where flats come by number, and nowhere else`, (t) => {
    const words = city.journey.map(({ title, note }) => title + note).join();
    t.is(words.includes("轮候"), city.allocatedBy === "queue");
    t.is(
      types.some(({ code }) => code.startsWith("queue.")),
      city.allocatedBy === "queue",
    );
  });
}
