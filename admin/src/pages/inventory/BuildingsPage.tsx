// screen: G1.1, G3.1
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Drawer, Empty, Skeleton } from "antd";
import { useMay } from "../../session/useMe.ts";
import { BuildingTable } from "../../ui/buildings/BuildingTable.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { AddBuilding } from "./AddBuilding.tsx";
import { AddEstate } from "./AddEstate.tsx";
import { type Building, type Estate, estates, estateTable } from "./inventory.api.ts";
import { RemainingTable } from "./RemainingTable.tsx";
import { UnitContent } from "./UnitContent.tsx";
import { floorsOf } from "./unitText.ts";

/** 楼盘表: every flat with where it stands; one opens at the side. */
export default function BuildingsPage() {
  const found = useQuery(estates);
  const mayAdd = useMay()("inventory.report");
  return (
    <PageFrame title="楼盘表" trail={[{ label: "房源" }]} extra={mayAdd && <AddEstate />}>
      <Loaded query={found}>{(data) => <Tables estates={data.estates} mayAdd={mayAdd} />}</Loaded>
    </PageFrame>
  );
}

function Tables({ estates: all, mayAdd }: { estates: readonly Estate[]; mayAdd: boolean }) {
  const { address, go } = useAddress();
  const estateId = address.estate ?? (all.find(({ hasUnits }) => hasUnits) ?? all[0])?.id;
  const table = useQuery(estateTable(estateId));
  const buildings = table.data?.buildings ?? [];
  const building = buildings.find(({ id }) => id === address.building) ?? buildings[0];
  return (
    <>
      <RemainingTable />
      <section className="panel">
        {table.isLoading && <Skeleton active />}
        {table.isError && !table.data && (
          <ErrorPanel error={table.error} onRetry={() => void table.refetch()} />
        )}
        <BuildingTable
          estates={all.map(({ id, name, hasUnits }) => ({
            id,
            name: hasUnits ? name : `${name}（还没有房源）`,
            buildings: id === estateId ? buildings.map(asChoice) : [],
          }))}
          estateId={estateId}
          buildingId={building?.id}
          onPlace={(estate, next) => go({ estate, building: next, unit: undefined })}
          floors={building && floorsOf(building)}
          chosenId={address.unit}
          onChoose={({ id }) => go({ unit: id })}
        />
        {table.data && <Missing {...{ building, mayAdd }} />}
        {mayAdd && estateId && <AddBuilding key={estateId} estateId={estateId} />}
      </section>
      <Drawer
        title="房源"
        size={480}
        open={Boolean(address.unit)}
        onClose={() => go({ unit: undefined })}
        destroyOnHidden
      >
        {address.unit && (
          <>
            <UnitContent id={address.unit} />
            <p>
              <Link to={`/units/${address.unit}`}>全部变动与配租记录</Link>
            </p>
          </>
        )}
      </Drawer>
    </>
  );
}

interface MissingProps {
  building: Building | undefined;
  mayAdd: boolean;
}

/** An estate that was just registered: what comes next. */
function Missing({ building, mayAdd }: MissingProps) {
  if (building && building.units.length > 0) return null;
  const what = building ? `${building.name}还没有房源` : "这个小区还没有登记楼栋";
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={what}>
      {mayAdd && building && <Link to="/inventory/import">去导入房源</Link>}
      {mayAdd && !building && <span>先登记楼栋，再导入房源。</span>}
    </Empty>
  );
}

const asChoice = ({
  id,
  name,
  available,
  units,
}: {
  id: string;
  name: string;
  available: number;
  units: unknown[];
}) => ({
  id,
  name,
  note: `可选 ${available} / ${units.length}`,
});
