// screen: G1.1, G1.3, G2.2
import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import { call } from "../../../api/client";
import { go, parameter } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { usePolling } from "../../../session/use-polling";
import { Card } from "../../../ui/Card";
import { Empty, Faces } from "../../../ui/Faces";
import { Page } from "../../../ui/Page";
import { Select } from "../../../ui/Select";
import { SignedIn } from "../../../ui/SignedIn";
import { UnitGrid } from "../../../ui/UnitGrid";
import { buildingsShown, choicesOf, type Filter, fitting, freeFirst, noFilter, unitsOf } from "./choice.view";
import { Filters } from "./Filters";
import { TurnLeft, useTurn } from "./TurnLeft";
import { UnitList } from "./UnitList";

export type Table = Reply<"sessionTable">;

/** While others choose too, the table follows them this closely. */
const lookAgainMs = 3_000;

export default function ChooseUnit() {
  const { params } = useRouter();
  const [session, offer] = [parameter(params.session), parameter(params.offer)];
  return (
    <Page
      title={offer ? "选房" : "看房源"}
      lead="绿色、写着“可选”的是还没有被选走的房，点一下看详情。"
      hurried
    >
      <SignedIn>
        {() => (
          <>
            {offer && <OwnTurn offer={offer} />}
            <Choosing session={session} offer={offer} />
          </>
        )}
      </SignedIn>
    </Page>
  );
}

const OwnTurn = ({ offer }: { offer: string }) => <TurnLeft turn={useTurn()} offer={offer} />;

function Choosing({ session, offer }: { session: string; offer: string }) {
  const load = useLoad(session, () => call("sessionTable", { params: { id: session } }));
  usePolling(load.reload, lookAgainMs);
  const open = (unit: string) => go("selection/unit", { id: unit, session, ...(offer && { offer }) });
  return <Faces load={load}>{(table) => <Estates table={table} onOpen={open} />}</Faces>;
}

function Estates({ table, onOpen }: { table: Table; onOpen: (unit: string) => void }) {
  const estates = freeFirst(table.estates);
  // Kept from the start: the page must not jump elsewhere when the last flat of an estate goes.
  const [at, setAt] = useState(mostFree(estates)?.id);
  const [filter, setFilter] = useState(noFilter);
  const estate = estates.find(({ id }) => id === at) ?? estates[0];
  if (!estate) return <Empty title="这一场没有房源" />;
  const options = estates.map(({ id, name, free }) => ({
    value: id,
    label: `${name}（可选 ${free} 套）`,
  }));
  return (
    <>
      {options.length > 1 && <View className="gap-below">{howMany(estates)}</View>}
      <Card title={estate.name} aside={<View className="muted">{estate.address}</View>}>
        <View className="controls">
          {options.length > 1 && (
            <Select id="estate" label="小区" value={estate.id} options={options} onChange={setAt} />
          )}
          <Filters choices={choicesOf(table)} filter={filter} onFilter={setFilter} />
        </View>
      </Card>
      <Estate key={estate.id} estate={estate} filter={filter} onOpen={onOpen} />
    </>
  );
}

const mostFree = (estates: Table["estates"]) => estates.slice().sort((a, b) => b.free - a.free)[0];

function howMany(estates: Table["estates"]): string {
  const open = estates.filter(({ free }) => free > 0);
  const units = open.reduce((sum, { free }) => sum + free, 0);
  return `一共还有 ${units} 套可选，在 ${open.length} 个小区。换一个小区，看那里的房。`;
}

interface EstateProps {
  estate: Table["estates"][number];
  filter: Filter;
  onOpen: (unit: string) => void;
}

function Estate({ estate, filter, onOpen }: EstateProps) {
  const buildings = buildingsShown(estate, filter);
  const [building, setBuilding] = useState(buildings[0]?.id ?? "");
  return (
    <View className="split">
      <Card title="楼盘表">
        <UnitGrid
          id="session-table"
          buildings={buildings}
          building={building}
          onBuilding={setBuilding}
          onPick={({ id }) => onOpen(id)}
        />
      </Card>
      <UnitList units={unitsOf(estate).filter((unit) => fitting(unit, filter))} onOpen={onOpen} />
    </View>
  );
}
