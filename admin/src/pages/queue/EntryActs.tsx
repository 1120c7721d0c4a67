import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { Disqualify } from "./Disqualify.tsx";
import { type Entry, entryKeys, leaveQueue, rejoinQueue } from "./queue.api.ts";

export function EntryActs({ entry }: { entry: Entry }) {
  const { id, abilities } = entry;
  return (
    <>
      {abilities.includes("rejoin") && (
        <ReasonButton
          label="代为申请继续轮候"
          primary
          act={(_, key) => rejoinQueue(id, key)}
          done="已申请继续轮候"
          refresh={entryKeys}
          testId="entry-rejoin"
        >
          <p>申请将公示，公示通过后进入下一批次编号；新顺序号生成时原顺序号失效。</p>
        </ReasonButton>
      )}
      {abilities.includes("leave") && (
        <ReasonButton
          label="代为放弃轮候"
          danger
          act={(_, key) => leaveQueue(id, key)}
          done="已放弃轮候"
          refresh={entryKeys}
          testId="entry-leave"
        >
          <p>须由申请人本人到窗口提出。放弃后顺序号失效，不能恢复，可以重新申请。</p>
        </ReasonButton>
      )}
      {abilities.includes("disqualify") && <Disqualify entry={entry} />}
    </>
  );
}
