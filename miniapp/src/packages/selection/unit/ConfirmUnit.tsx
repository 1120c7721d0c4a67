import type { Reply } from "@housing/core/contract/client";
import { goInstead } from "../../../session/go";
import { Button } from "../../../ui/Button";
import { yuan } from "../../../ui/number-text";
import { Rows } from "../../../ui/Rows";
import { TwoStep } from "../../../ui/TwoStep";
import { overText, TimeLeft, type Turn } from "../choose/TurnLeft";

interface ConfirmUnitProps {
  unit: Reply<"unitDetail">;
  offer: string;
  turn: Turn;
  /** The flat may be somebody else's now: look again. */
  onRefused: () => void;
}

/** Look first, then confirm: what was chosen cannot be changed. */
export function ConfirmUnit({ unit, offer, turn, onRefused }: ConfirmUnitProps) {
  const taken = unit.status === "taken" ? "这套房已经被选走，请选别的房。" : undefined;
  const why = turn.over ? `${overText(turn, offer)}，不能选定。` : taken;
  return (
    <TwoStep
      id="confirm-dialog"
      title="就选这一套吗？"
      warning="选定以后不能更换。"
      firstText="看清了，下一步"
      confirmText="确认选定"
      disabledWhy={why}
      perform={(act) => act.call("confirmUnit", { params: { id: offer }, body: { unitId: unit.id } })}
      onDone={({ allocationId }) => goInstead("selection/result", { id: allocationId })}
      onRefused={onRefused}
      opener={(open, busy) => (
        <Button id="unit-choose" wide loading={busy} disabledWhy={why} onTap={open}>
          选这一套
        </Button>
      )}
    >
      <TimeLeft id="confirm-left" label="还剩" turn={turn} />
      <Rows
        rows={[
          { label: "房源", value: `${unit.estateName} ${unit.buildingName}${unit.doorNo}` },
          { label: "面积和租金", value: `${unit.area} 平方米，每月 ${yuan(unit.rentFen)}` },
        ]}
      />
    </TwoStep>
  );
}
