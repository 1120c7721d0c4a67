import { forgetDraft } from "../../../session/use-autosave";
import { Button } from "../../../ui/Button";
import { Rows } from "../../../ui/Rows";
import { TwoStep } from "../../../ui/TwoStep";
import type { Kase } from "./index";

/** Taking an application back, in two steps. */
export function Withdraw({ kase, onDone }: { kase: Kase; onDone: () => void }) {
  const done = () => {
    forgetDraft(`case.${kase.id}`);
    onDone();
  };
  return (
    <TwoStep
      id="withdraw-dialog"
      title="撤回申请"
      warning="撤回后这份申请就作废了。以后再申请，要重新排时间。"
      confirmText="确认撤回"
      danger
      perform={(act) => act.call("withdrawCase", { params: { id: kase.id }, body: {} })}
      onDone={done}
      opener={(open) => (
        <Button id="case-withdraw" kind="secondary" wide onTap={open}>
          撤回这份申请
        </Button>
      )}
    >
      <Rows
        rows={[
          { label: "事项", value: kase.title },
          { label: "受理号", value: kase.number || "还没有提交" },
        ]}
      />
    </TwoStep>
  );
}
