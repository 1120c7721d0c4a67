import { View } from "@tarojs/components";
import { call } from "../../api/client";
import { go } from "../../session/go";
import type { Load } from "../../session/load";
import { useLoad } from "../../session/use-load";
import { Button } from "../../ui/Button";
import { Countdown } from "../../ui/Countdown";
import { Heading } from "../../ui/element/Heading";
import { Faces } from "../../ui/Faces";
import { type Mine, nextStep } from "./next-step";

/** One big thing to do now, from what the server knows. */
export function NextStepCard({ token }: { token: string }) {
  const load: Load<Mine> = useLoad(token, mine);
  return (
    <View className="card next-step" id="next-step">
      <Faces load={load}>{(found) => <Step mine={found} onOver={load.reload} />}</Faces>
    </View>
  );
}

/** What one domain cannot answer at the moment must not hide the others. */
async function mine(): Promise<Mine> {
  const [{ cases }, business, queue, selection, home] = await Promise.all([
    call("myCases", {}),
    call("businessTypes", {}).catch(() => undefined),
    call("myQueue", {}).catch(() => undefined),
    call("mySelection", {}).catch(() => undefined),
    call("myAllocations", {}).catch(() => undefined),
  ]);
  const barred = business?.types.find(({ code }) => !code.startsWith("queue."))?.barred;
  return {
    cases,
    ...(barred && { barred }),
    ...(queue?.standing && { standing: queue.standing }),
    offers: selection?.offers ?? [],
    allocations: home?.allocations ?? [],
  };
}

function Step({ mine: found, onOver }: { mine: Mine; onOver: () => void }) {
  const step = nextStep(found);
  return (
    <View>
      <Heading level={2}>{step.title}</Heading>
      <View className="next-step-note">{step.note}</View>
      {step.more?.map((line) => (
        <View className="muted gap-below" key={line}>
          {line}
        </View>
      ))}
      {step.closesAt && (
        <Countdown id="next-step-left" label="还剩" closesAt={step.closesAt} onOver={onOver} />
      )}
      <Button id={`next-${step.id}`} wide onTap={() => go(step.page, step.given)}>
        {step.button}
      </Button>
    </View>
  );
}
