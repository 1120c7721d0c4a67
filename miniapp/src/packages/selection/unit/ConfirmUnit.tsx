import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { useState } from "react";
import { goInstead } from "../../../session/go";
import { useAct } from "../../../session/use-act";
import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";
import { ErrorNotice } from "../../../ui/ErrorNotice";
import { Notice } from "../../../ui/Notice";
import { yuan } from "../../../ui/number-text";
import { Rows } from "../../../ui/Rows";

interface ConfirmUnitProps {
  unit: Reply<"unitDetail">;
  offer: string;
  /** The flat may be somebody else's now: look again. */
  onRefused: () => void;
}

/** Look first, then confirm: what was chosen cannot be changed. */
export function ConfirmUnit({ unit, offer, onRefused }: ConfirmUnitProps) {
  const [open, setOpen] = useState(false);
  const confirm = useAct(
    (act) =>
      act
        .call("confirmUnit", { params: { id: offer }, body: { unitId: unit.id } })
        .catch((error: unknown) => {
          setOpen(false);
          onRefused();
          throw error;
        }),
    ({ allocationId }) => goInstead("selection/result", { id: allocationId }),
  );
  return (
    <View>
      <ErrorNotice id="confirm-error" error={confirm.error} />
      <Button
        id="unit-choose"
        wide
        loading={confirm.busy}
        disabledWhy={unit.status === "taken" ? "这套房已经被选走，请选别的房。" : undefined}
        onTap={() => setOpen(true)}
      >
        选这一套
      </Button>
      <Dialog
        id="confirm-dialog"
        open={open}
        title="就选这一套吗？"
        warning={<Notice tone="warn" title="选定以后不能更换。" />}
        firstText="看清了，下一步"
        confirmText="确认选定"
        busy={confirm.busy}
        onConfirm={() => confirm.run(undefined)}
        onCancel={() => setOpen(false)}
      >
        <Rows
          rows={[
            { label: "小区", value: unit.estateName },
            { label: "房号", value: `${unit.buildingName}${unit.doorNo}` },
            { label: "建筑面积", value: `${unit.area} 平方米` },
            { label: "每月租金", value: yuan(unit.rentFen) },
          ]}
        />
      </Dialog>
    </View>
  );
}
