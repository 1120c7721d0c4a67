import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { type ReactNode, useState } from "react";
import { Countdown } from "../../ui/Countdown.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { MoneyText } from "../../ui/MoneyText.tsx";
import { estates } from "./inventory.api.ts";
import { type PickedUnit, type UnitFilter, unitsToPick } from "./unitPick.api.ts";
import { bedroomWords } from "./unitText.ts";

interface Props {
  filter: UnitFilter;
  chosen: readonly string[];
  onChoose: (unitIds: string[]) => void;
  /** More choices in front of the estate. */
  tools?: ReactNode;
  /** With the end of the ten working days, for vacated flats. */
  showsDeadline?: boolean;
  empty: string;
}

/** Chooses flats of one state, narrowed by estate; what was chosen stays when the estate changes. */
export function UnitPicker({ filter, chosen, onChoose, showsDeadline = false, tools, empty }: Props) {
  const [estate, setEstate] = useState<string>();
  const found = useQuery(unitsToPick({ ...filter, estate, sort: showsDeadline ? "listBy" : undefined }));
  const known = useQuery(estates).data?.estates ?? [];
  const shown = known.filter(({ districtCode }) => !filter.district || districtCode === filter.district);
  return (
    <>
      <div className="tools">
        {tools}
        <Select
          aria-label="小区"
          placeholder="全部小区"
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          style={{ width: 220 }}
          value={estate}
          onChange={setEstate}
          options={shown.map(({ name }) => ({ value: name, label: name }))}
        />
        <span className="quiet" data-testid="picked-count">
          已选 {chosen.length} 套
        </span>
      </div>
      <Loaded query={found}>
        {({ units, more }) => (
          <>
            <DataTable<PickedUnit>
              label="可选的房源"
              testId="unit-picker"
              rows={units}
              columns={showsDeadline ? [...columns, deadline] : columns}
              keyOf={({ id }) => id}
              empty={empty}
              width={showsDeadline ? 900 : 820}
              height={400}
              chosen={chosen}
              onChoose={onChoose}
            />
            {more && (
              <p className="quiet">
                {estate ? "只列出前 200 套，这些办完后列出其余的。" : "只列出前 200 套，请选择小区缩小范围。"}
              </p>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

const columns = [
  { key: "estate", title: "小区", width: 130, dataIndex: "estate" },
  { key: "building", title: "楼栋", width: 90, dataIndex: "building" },
  { key: "doorNo", title: "门牌号", width: 90, dataIndex: "doorNo" },
  { key: "floor", title: "楼层", width: 70, align: "right" as const, dataIndex: "floor" },
  {
    key: "bedrooms",
    title: "居室",
    width: 90,
    render: (_: unknown, { bedrooms }: PickedUnit) => bedroomWords[Number(bedrooms)] ?? bedrooms,
  },
  { key: "area", title: "面积（㎡）", width: 100, align: "right" as const, dataIndex: "area" },
  { key: "orientation", title: "朝向", width: 80, dataIndex: "orientation" },
  {
    key: "rent",
    title: "月租金",
    width: 120,
    align: "right" as const,
    render: (_: unknown, { rent }: PickedUnit) => <MoneyText fen={Number(rent)} />,
  },
];

const deadline = {
  key: "listBy",
  title: "上架期限",
  width: 155,
  render: (_: unknown, { listBy }: PickedUnit) =>
    listBy ? (
      <>
        <DateText at={listBy} end /> <Countdown until={listBy} ended="已超期" />
      </>
    ) : (
      "—"
    ),
};
