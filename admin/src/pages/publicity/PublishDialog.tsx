import { useAct } from "../../api/act.ts";
import { ReasonDialog } from "../../ui/ReasonDialog.tsx";
import { publishCases } from "./publicity.api.ts";
import type { WaitingGroup } from "./waitingGroups.ts";

interface Props {
  group: WaitingGroup;
  caseIds: readonly string[];
  onPublished: (listId: string) => void;
  onClose: () => void;
}

/** Says what publishing sets going before it is done: it cannot be taken back. */
export function PublishDialog({ group, caseIds, onPublished, onClose }: Props) {
  const { run, busy, refusal } = useAct(publishCases, {
    done: ({ title, count, lastDay }) => `《${title}》已公示 ${count} 户，公示到 ${lastDay}`,
    refresh: [["casesToPublish"], ["register"], ["workbench"], ["case"]],
    onDone: ({ listId }) => onPublished(listId),
    quiet: true,
  });
  return (
    <ReasonDialog
      open
      title="发布公示"
      confirm="发布公示"
      asksReason={false}
      busy={busy}
      refusal={refusal}
      onConfirm={() => run({ stepKey: group.stepKey, caseIds: [...caseIds] })}
      onClose={onClose}
    >
      <p>
        将公示 <strong>{group.region}</strong> 的 <strong>{caseIds.length}</strong> 户（{group.title}）。
      </p>
      <ol className="plain-steps">
        <li>名单立即在小程序和网页公开，姓名隐去部分文字。</li>
        <li>公示从明天起计算天数，天数按规则参数，满期当天 24 时结束。</li>
        <li>公示期内任何人都可以提出异议。有异议的只暂停这一户，其他户不受影响。</li>
        <li>期满没有异议的，自动进入下一环节，不需要再操作。</li>
      </ol>
      <p className="quiet">发布后不能撤回。</p>
    </ReasonDialog>
  );
}
