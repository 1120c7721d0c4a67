// screen: G1.1
import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import { call } from "../../../api/client";
import { go, parameter } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Card } from "../../../ui/Card";
import { Faces } from "../../../ui/Faces";
import { floorsOf } from "../../../ui/floors";
import { Page } from "../../../ui/Page";
import { Rows } from "../../../ui/Rows";
import { type GridUnit, UnitGrid } from "../../../ui/UnitGrid";

type Table = Reply<"buildingTable">;
type Cell = Table["buildings"][number]["units"][number];

export default function EstatePage() {
  const id = parameter(useRouter().params.id);
  const load = useLoad(id, () => call("buildingTable", { params: { id } }));
  return (
    <Page title="楼盘表" lead="点一套房，看面积、租金和户型。">
      <Faces load={load}>{(table) => <Buildings table={table} />}</Faces>
    </Page>
  );
}

function Buildings({ table: { estate, buildings } }: { table: Table }) {
  const [building, setBuilding] = useState(buildings[0]?.id ?? "");
  const shown = buildings.find((one) => one.id === building);
  const grid = buildings.map(({ id, name, units, available }) => ({
    id,
    name: `${name}（可选 ${available} 套）`,
    floors: floorsOf(units, asGridUnit),
  }));
  return (
    <View className="split">
      <Card title={estate.name}>
        <Rows
          rows={[
            { label: "地址", value: estate.address },
            { label: "运营单位", value: estate.operator },
            ...(shown ? [{ label: "电梯", value: shown.hasLift ? "有" : "没有" }] : []),
          ]}
        />
      </Card>
      <View className="split-main">
        <Card title="房源">
          <UnitGrid
            id="building-table"
            buildings={grid}
            building={building}
            onBuilding={setBuilding}
            onPick={({ id }) => go("inventory/unit", { id })}
          />
        </Card>
      </View>
    </View>
  );
}

const tones = { available: "success", taken: "plain", notAvailable: "plain" } as const;

/** The reason behind a state stands on the page of the flat. */
const shortly = (statusText: string) => statusText.split("：")[0] ?? statusText;

const asGridUnit = ({ id, doorNo, statusText, status }: Cell): GridUnit => ({
  ...{ id, number: doorNo, text: shortly(statusText), tone: tones[status] },
  open: true,
});
