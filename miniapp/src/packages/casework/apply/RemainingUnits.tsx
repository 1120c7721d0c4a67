import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { call } from "../../../api/client";
import { useLoad } from "../../../session/use-load";
import { Card } from "../../../ui/Card";
import { Empty, Faces } from "../../../ui/Faces";
import { Rows } from "../../../ui/Rows";
import { byEstate } from "./by-estate";

interface RemainingUnitsProps {
  area: string | undefined;
  /** Only this number of rooms, once it is chosen. */
  bedrooms: number | undefined;
}

/** What is left, estate by estate, while somebody decides what to ask for. */
export function RemainingUnits({ area, bedrooms }: RemainingUnitsProps) {
  const query = area ? { areaCode: area } : {};
  const load = useLoad(`remaining/${area ?? ""}`, () => call("remainingUnits", { query }));
  return (
    <View id="remaining-units">
      <Card title={bedrooms ? `${rooms(bedrooms)}的剩余房源` : "各小区剩余房源"}>
        <Faces load={load}>{({ estates }) => <Left estates={estates} bedrooms={bedrooms} />}</Faces>
      </Card>
    </View>
  );
}

const rooms = (bedrooms: number) => `${["", "一", "二", "三"][bedrooms] ?? bedrooms}居室`;

interface LeftProps {
  estates: Reply<"remainingUnits">["estates"];
  bedrooms: number | undefined;
}

function Left({ estates, bedrooms }: LeftProps) {
  const found = byEstate(estates, bedrooms);
  if (found.length === 0)
    return <Empty title="暂时没有剩余房源">有房源后按轮候顺序号通知选房，不影响申请。</Empty>;
  return (
    <Rows
      rows={found.map(({ name, address, left }) => ({
        label: name,
        note: address,
        value: left.map((one) => `${rooms(one.bedrooms)} ${one.units} 套`).join("，"),
      }))}
    />
  );
}
