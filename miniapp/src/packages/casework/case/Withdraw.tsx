import { View } from "@tarojs/components";
import { useState } from "react";
import { useAct } from "../../../session/use-act";
import { forgetDraft } from "../../../session/use-autosave";
import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";
import { ErrorNotice } from "../../../ui/ErrorNotice";
import { Notice } from "../../../ui/Notice";
import { Rows } from "../../../ui/Rows";
import type { Kase } from "./index";

/** Taking an application back, in two steps. */
export function Withdraw({ kase, onDone }: { kase: Kase; onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const withdraw = useAct(
    (act) => act.call("withdrawCase", { params: { id: kase.id }, body: {} }),
    () => {
      forgetDraft(`case.${kase.id}`);
      setOpen(false);
      onDone();
    },
  );
  return (
    <View>
      <Button id="case-withdraw" kind="secondary" wide onTap={() => setOpen(true)}>
        撤回这份申请
      </Button>
      <Dialog
        id="withdraw-dialog"
        open={open}
        title="撤回申请"
        warning={<Notice tone="warn" title="撤回后这份申请就作废了。以后再申请，要重新排时间。" />}
        firstText="下一步"
        confirmText="确认撤回"
        danger
        busy={withdraw.busy}
        onConfirm={() => withdraw.run(undefined)}
        onCancel={() => setOpen(false)}
      >
        <ErrorNotice error={withdraw.error} />
        <Rows
          rows={[
            { label: "事项", value: kase.title },
            { label: "受理号", value: kase.number || "还没有提交" },
          ]}
        />
      </Dialog>
    </View>
  );
}
