import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { CorrectUnit } from "./CorrectUnit.tsx";
import {
  holdUnit,
  releaseUnit,
  type UnitDetail,
  unitKeys,
  vacateUnit,
  withdrawUnit,
} from "./inventory.api.ts";
import { RemoveUnit } from "./RemoveUnit.tsx";

/** What the server allows with this flat now. */
export function UnitActs({ unit }: { unit: UnitDetail }) {
  const { id, doorNo, abilities } = unit;
  const may = (ability: string) => abilities.includes(ability);
  if (abilities.length === 0) return null;
  return (
    <div className="tools" style={{ marginTop: 12 }}>
      {may("correct") && <CorrectUnit unit={unit} />}
      {may("remove") && <RemoveUnit unit={unit} />}
      {may("withdraw") && (
        <ReasonButton
          label="下架更正"
          reason="required"
          templates={["房源登记有误，下架更正后重新上报。"]}
          act={(reason, key) => withdrawUnit(id, reason, key)}
          done={`${doorNo} 已下架`}
          refresh={unitKeys}
          testId="unit-withdraw"
        >
          <p>房源回到未上架，由运营单位更正登记后重新上报审核。</p>
        </ReasonButton>
      )}
      {may("hold") && (
        <ReasonButton
          label="锁定房源"
          reason="required"
          templates={["房屋维修，暂停使用。", "房屋存在安全隐患，暂停使用。"]}
          act={(reason, key) => holdUnit(id, reason, key)}
          done={`${doorNo} 已锁定`}
          refresh={unitKeys}
          testId="unit-hold"
        >
          <p>锁定后这套房源不能选，理由会在楼盘表公开。</p>
        </ReasonButton>
      )}
      {may("release") && (
        <ReasonButton
          label="解除锁定或预留"
          act={(_, key) => releaseUnit(id, key)}
          done={`${doorNo} 已解除`}
          refresh={unitKeys}
          testId="unit-release"
        >
          <p>房源回到锁定前的状态；预留的房源回到未上架，需要重新上报。</p>
        </ReasonButton>
      )}
      {may("vacate") && (
        <ReasonButton
          label="登记腾退"
          act={(_, key) => vacateUnit(id, key)}
          done={`${doorNo} 已登记腾退`}
          refresh={unitKeys}
          testId="unit-vacate"
        >
          <p>从现在起按十个工作日计算重新上架的期限，请在期限内办理腾退房源上架。</p>
        </ReasonButton>
      )}
    </div>
  );
}
