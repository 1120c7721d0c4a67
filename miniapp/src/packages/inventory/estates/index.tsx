// screen: G1.1
import { View } from "@tarojs/components";
import { call } from "../../../api/client";
import { go } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Card } from "../../../ui/Card";
import { Empty, Faces } from "../../../ui/Faces";
import { Page } from "../../../ui/Page";
import { Entry } from "../../../ui/Rows";
import { estatesWithLeft } from "./estates-with-left";

export default function Estates() {
  const load = useLoad(
    "estates",
    async () => {
      const [all, left] = await Promise.all([
        call("estates", { query: {} }),
        call("remainingUnits", { query: {} }),
      ]);
      return estatesWithLeft(all.estates, left.estates);
    },
    { isEmpty: (estates) => estates.length === 0 },
  );
  return (
    <Page title="小区和房源" lead="看看有哪些小区、还剩多少房。不用登录。">
      <Card>
        <Faces load={load} empty={<Empty title="还没有登记小区" />}>
          {(estates) => (
            <View>
              {estates.map(({ id, name, note }) => (
                <Entry
                  key={id}
                  id={`estate-${id}`}
                  title={name}
                  note={note}
                  onTap={() => go("inventory/estate", { id })}
                />
              ))}
            </View>
          )}
        </Faces>
      </Card>
    </Page>
  );
}
