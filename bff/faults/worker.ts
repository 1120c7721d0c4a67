/** One process of a deployment, told by a drill what to do: `node worker.ts <database url>`. */
import { sweepDeadlines } from "@housing/core/deadline";
import { Instant, type Refusal } from "@housing/core/kernel";
import { confirm } from "./confirm.ts";
import { countStatements } from "./failpoint.ts";
import type { Choice, Order, Reply } from "./orders.ts";
import { rush } from "./rush.ts";
import { openTown } from "./small-town.ts";

const town = await openTown(process.argv[2] ?? "");
const statements = await countStatements(town);
await town.policy();

const outcome = (choice: Choice): Promise<string> =>
  confirm(town, choice).then(
    (answer) => JSON.stringify(answer),
    (error: unknown) => (error as Refusal).code ?? String(error),
  );

async function obey(order: Order): Promise<Reply> {
  town.clock.set(Instant.fromEpochMilliseconds(order.at));
  if (order.act === "sweep") {
    const { done, failed } = await sweepDeadlines(town, town.clock.now());
    return { done, outcomes: failed.map(({ kind, error }) => `${kind}: ${String(error)}`) };
  }
  if (order.act === "rush") return { done: 0, outcomes: await rush(town, order.comers) };
  if (order.dieAt) statements.dieAt(order.dieAt);
  const outcomes = await Promise.all(order.choices.map(outcome));
  return { done: statements.count(), outcomes };
}

process.on("message", (order: Order) => {
  obey(order).then(
    (reply) => process.send?.(reply),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
