import { useNavigate } from "@tanstack/react-router";
import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { removeUnit, type UnitDetail, unitKeys } from "./inventory.api.ts";

/** A flat that was entered by mistake; the page then stands at its estate, for the flat's own is gone. */
export function RemoveUnit({ unit }: { unit: UnitDetail }) {
  const { id, doorNo, estateId } = unit;
  const navigate = useNavigate();
  const leave = () =>
    void navigate({ to: "/inventory/buildings", search: { estate: estateId }, replace: true });
  return (
    <ReasonButton
      label="删除登记"
      danger
      act={(_, key) => removeUnit(id, key)}
      done={`${doorNo} 的登记已删除`}
      refresh={unitKeys.filter(([what]) => what !== "unit")}
      onDone={leave}
      testId="unit-remove"
    >
      <p>
        {unit.estateName} {unit.buildingName} {doorNo}
        没有上报过，删除后不再出现在楼盘表里，只在日志里留有记录。登记有误但确有这套房的，请用“更正登记”。
      </p>
    </ReasonButton>
  );
}
