import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { type AllocationRow, allocationKeys, issueNotices, sealNotices } from "./allocation.api.ts";

interface Props {
  /** The rows that are ticked. */
  rows: readonly AllocationRow[];
  onDone: () => void;
}

/** For many at once; of the ticked rows only those that it fits are taken, and that is said. */
export function NoticeActs({ rows, onDone }: Props) {
  const toIssue = rows.filter(({ state, noticeId }) => state.code === "qualified" && !noticeId);
  const toSeal = rows.flatMap(({ noticeId, noticeState }) =>
    noticeId && noticeState === "issued" ? [noticeId] : [],
  );
  return (
    <div className="tools">
      <span className="quiet">已选 {rows.length} 户</span>
      <ReasonButton
        label={`生成通知单（${toIssue.length}）`}
        disabled={toIssue.length === 0}
        act={(_, key) =>
          issueNotices(
            toIssue.map(({ id }) => id),
            key,
          )
        }
        done={({ noticeIds }) => issuedText(noticeIds.length, toIssue.length)}
        refresh={allocationKeys}
        onDone={onDone}
        testId="notices-issue"
      >
        <p>为所选中公示通过、还没有通知单的 {toIssue.length} 户生成配租通知单，申请人会收到短信。</p>
      </ReasonButton>
      <ReasonButton
        primary
        label={`加盖公章（${toSeal.length}）`}
        disabled={toSeal.length === 0}
        act={(_, key) => sealNotices(toSeal, key)}
        done={({ sealed }) => `已盖章 ${sealed} 份`}
        refresh={allocationKeys}
        onDone={onDone}
        testId="notices-seal"
      >
        <p>为所选中待盖章的 {toSeal.length} 份通知单加盖公章，盖章后申请人可以下载。</p>
      </ReasonButton>
    </div>
  );
}

/** Somebody else may have been faster, or a doubt has come up: those are left, and that is said. */
export const issuedText = (issued: number, asked: number) =>
  issued === asked
    ? `已生成 ${issued} 份配租通知单`
    : `已生成 ${issued} 份配租通知单；${asked - issued} 户未生成：已有通知单、配租已结束，或要件正在认定`;
