import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMay } from "../../session/useMe.ts";
import { Countdown } from "../../ui/Countdown.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { MoneyText } from "../../ui/MoneyText.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { FloorPlan } from "./FloorPlan.tsx";
import { estates, type UnitDetail, unitDetail } from "./inventory.api.ts";
import { UnitActs } from "./UnitActs.tsx";
import { bedroomWords, statusTones } from "./unitText.ts";

/** One flat: what it is, where it stands, what may be done with it. */
export function UnitContent({ id }: { id: string }) {
  const found = useQuery(unitDetail(id));
  const mayReport = useMay()("inventory.report");
  return (
    <Loaded query={found}>
      {(unit) => (
        <>
          <Facts columns={1} testId="unit-facts" facts={{ ...placeFacts(unit), ...stateFacts(unit) }} />
          {mayReport && isVacated(unit) && <ReportVacated unit={unit} />}
          <UnitActs unit={unit} />
          <FloorPlan unit={unit} />
        </>
      )}
    </Loaded>
  );
}

/** To the report, with this flat chosen. */
function ReportVacated({ unit: { id, estateId } }: { unit: UnitDetail }) {
  const estate = useQuery(estates).data?.estates.find((one) => one.id === estateId);
  const search = { type: "inventory.relistVacated", district: estate?.districtCode, unit: id };
  return (
    <p>
      <Link to="/inventory/report" search={search}>
        去上报：腾退房源上架
      </Link>
    </p>
  );
}

/** It has to be on offer again by a day, and nobody has handed it in yet. */
const isVacated = ({ staff }: UnitDetail) => Boolean(staff?.listBy) && !staff?.reviewCaseId;

const placeFacts = (unit: UnitDetail) => ({
  小区: `${unit.estateName}（${unit.address}）`,
  门牌号: `${unit.buildingName} ${unit.doorNo}`,
  楼层: `${unit.floor} 层，共 ${unit.topFloor} 层，${unit.hasLift ? "有电梯" : "无电梯"}`,
  居室: bedroomWords[unit.bedrooms],
  建筑面积: `${unit.area} ㎡`,
  朝向: unit.orientation,
  月租金: <MoneyText fen={unit.rentFen} />,
});

function stateFacts({ staff, status, statusText }: UnitDetail) {
  return {
    状态: <StatusTag label={statusText} tone={statusTones[status]} />,
    状态时间: staff && <DateText at={staff.stateSince} />,
    原因: staff?.stateReason ?? undefined,
    上架期限: staff?.listBy && (
      <>
        <DateText at={staff.listBy} end /> <Countdown until={staff.listBy} ended="已超期" />
        {staff.listByProvisional && <div className="quiet">按暂定的工作日历计算，可能调整</div>}
      </>
    ),
    审核办件: staff?.reviewCaseId && <Link to={`/cases/${staff.reviewCaseId}`}>查看办件</Link>,
  };
}
