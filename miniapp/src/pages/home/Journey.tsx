import type { Reply } from "@housing/core/contract/client";
import { Card } from "../../ui/Card";
import { Stages } from "../../ui/Stages";

/** The whole way at a glance, for somebody who is here for the first time: each city has its own. */
export function Journey({ journey }: Pick<Reply<"publicConfig">, "journey">) {
  return (
    <Card title="怎么办">
      <Stages stages={journey.map((stage) => ({ ...stage, key: stage.title, state: "ahead" }))} plain />
    </Card>
  );
}
