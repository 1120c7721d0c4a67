import { Timeline } from "antd";
import { DateText } from "../../ui/DateText.tsx";
import type { Entry } from "./queue.api.ts";

/** Everything that happened to a household in the queue, the newest first. */
export function History({ history }: Pick<Entry, "history">) {
  return (
    <div data-testid="entry-history">
      <Timeline
        items={[...history].reverse().map(({ id, at, text, actor, policyRevision }) => ({
          key: id,
          content: (
            <>
              <div>
                <strong>{text}</strong> <DateText at={at} />
              </div>
              <div className="quiet">
                {actor} · 规则版本 {policyRevision}
              </div>
            </>
          ),
        }))}
      />
    </div>
  );
}
