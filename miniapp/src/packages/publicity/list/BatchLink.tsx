import { call } from "../../../api/client";
import { go } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Button } from "../../../ui/Button";

/** The proof of the batch that this list of numbers belongs to. */
export function BatchLink({ listId }: { listId: string }) {
  const load = useLoad("batches", () => call("publicBatches", { query: {} }));
  const batch = load.face === "ready" ? load.data.batches.find((one) => one.listId === listId) : undefined;
  if (!batch) return null;
  return (
    <Button id="batch-proof" kind="secondary" onTap={() => go("publicity/batch", { id: batch.id })}>
      这批号是怎么排的
    </Button>
  );
}
