// screen: G3.1
import { useQuery } from "@tanstack/react-query";
import { Alert, Collapse, Drawer } from "antd";
import { useState } from "react";
import { UnitGrid } from "../../ui/buildings/UnitGrid.tsx";
import { CellButton } from "../../ui/CellButton.tsx";
import { type Columns, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { usePrinting } from "../../ui/usePrinting.ts";
import { type KindSum, kindSums, type ReportedBuilding, reportedBuildings } from "./caseUnitGroups.ts";
import { type ReportedUnit, reportedUnits } from "./inventory.api.ts";
import { deadlineText } from "./PickTable.tsx";
import { UnitContent } from "./UnitContent.tsx";
import { bedroomWords } from "./unitText.ts";

/** As many as are read as a plain list; more are drawn as the buildings they stand in. */
const fewUnits = 40;

/** The flats of a report, for whoever reviews them: sums first, then what sticks out, then each in its place. */
export function CaseUnits({ caseId }: { caseId: string }) {
  const found = useQuery(reportedUnits(caseId));
  const [opened, setOpened] = useState<string>();
  return (
    <section aria-label="房源" data-testid="case-units">
      <Loaded query={found}>
        {({ units }) => (
          <>
            <h2 className="section-title">房源（{units.length}）</h2>
            <Sums units={units} />
            <Remarks units={units} onOpen={setOpened} />
            {units.length <= fewUnits ? (
              <UnitsTable label="上报的房源" units={units} onOpen={setOpened} />
            ) : (
              <Buildings buildings={reportedBuildings(units)} opened={opened} onOpen={setOpened} />
            )}
          </>
        )}
      </Loaded>
      <Drawer
        title="房源"
        size={480}
        open={Boolean(opened)}
        onClose={() => setOpened(undefined)}
        destroyOnHidden
      >
        {opened && <UnitContent id={opened} />}
      </Drawer>
    </section>
  );
}

type Units = readonly ReportedUnit[];
interface OpenProps {
  onOpen: (id: string) => void;
}

function Sums({ units }: { units: Units }) {
  return (
    <div style={{ maxWidth: 640, marginBottom: 10 }}>
      <DataTable<KindSum>
        label="按居室合计"
        rows={kindSums(units)}
        columns={sumColumns}
        keyOf={({ kind }) => kind}
        empty=""
        width={480}
      />
    </div>
  );
}

const sumColumns: Columns<KindSum> = [
  { key: "kind", title: "居室", width: 100, dataIndex: "kind" },
  { key: "count", title: "套数", width: 80, align: "right", dataIndex: "count" },
  { key: "areas", title: "建筑面积（㎡）", width: 150, align: "right", dataIndex: "areas" },
  { key: "rents", title: "月租金（元）", width: 150, align: "right", dataIndex: "rents" },
];

/** Before hundreds are passed: the few that may be wrong. */
function Remarks({ units, onOpen }: { units: Units } & OpenProps) {
  const noted = units.filter(({ remarks }) => remarks.length > 0);
  if (noted.length === 0) return <p className="quiet">面积、租金与同小区同居室的房源没有明显差异。</p>;
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={`有 ${noted.length} 套需要核对`}
        style={{ margin: "10px 0" }}
        data-testid="case-units-remarks"
      />
      {units.length > fewUnits && <UnitsTable label="需要核对的房源" units={noted} onOpen={onOpen} />}
    </>
  );
}

function UnitsTable({ label, units, onOpen }: { label: string; units: Units } & OpenProps) {
  const dated = units.some(({ listBy }) => listBy !== null);
  const noted = units.some(({ remarks }) => remarks.length > 0);
  const columns = [unitColumn(onOpen), ...unitColumns, ...(dated ? [listByColumn] : [])];
  return (
    <DataTable<ReportedUnit>
      label={label}
      rows={units}
      columns={noted ? [...columns, remarkColumn] : columns}
      keyOf={({ id }) => id}
      empty="没有房源"
      width={noted ? 960 : 720}
    />
  );
}

const unitColumn = (onOpen: (id: string) => void): Columns<ReportedUnit>[number] => ({
  key: "unit",
  title: "房源",
  width: 200,
  render: (_, { id, estate, building, doorNo }) => (
    <CellButton onClick={() => onOpen(id)}>
      {estate} {building} {doorNo}
    </CellButton>
  ),
});

const unitColumns: Columns<ReportedUnit> = [
  { key: "bedrooms", title: "居室", width: 80, render: (_, { bedrooms }) => bedroomWords[bedrooms] },
  { key: "area", title: "面积（㎡）", width: 100, align: "right", dataIndex: "area" },
  { key: "orientation", title: "朝向", width: 70, dataIndex: "orientation" },
  {
    key: "rent",
    title: "月租金（元）",
    width: 110,
    align: "right",
    render: (_, { rentFen }) => (rentFen / 100).toFixed(2),
  },
  { key: "state", title: "状态", width: 90, dataIndex: "state" },
];

const listByColumn: Columns<ReportedUnit>[number] = {
  key: "listBy",
  title: "上架期限",
  width: 220,
  render: (_, { listBy }) => deadlineText(listBy),
};

const remarkColumn: Columns<ReportedUnit>[number] = {
  key: "remarks",
  title: "需要核对",
  width: 260,
  render: (_, { remarks }) => remarks.join("；"),
};

interface BuildingsProps extends OpenProps {
  buildings: readonly ReportedBuilding[];
  opened: string | undefined;
}

/** Each building as its table, with gaps where nothing is reported; on paper all of them. */
function Buildings({ buildings, opened, onOpen }: BuildingsProps) {
  const printing = usePrinting();
  const items = buildings.map(({ name, sums, floors }) => ({
    key: name,
    label: `${name}，${sums}`,
    children: <UnitGrid label={name} floors={floors} chosenId={opened} onChoose={({ id }) => onOpen(id)} />,
  }));
  if (!printing) return <Collapse size="small" defaultActiveKey={items[0]?.key ?? ""} items={items} />;
  return items.map(({ key, label, children }) => (
    <section key={key}>
      <h3>{label}</h3>
      {children}
    </section>
  ));
}
