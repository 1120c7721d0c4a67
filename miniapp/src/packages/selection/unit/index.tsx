// screen: G1.3, G2.2
import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import Taro, { useRouter } from "@tarojs/taro";
import type { ReactNode } from "react";
import { call } from "../../../api/client";
import { go, parameter } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Button } from "../../../ui/Button";
import { Faces } from "../../../ui/Faces";
import { Page } from "../../../ui/Page";
import { SignedIn } from "../../../ui/SignedIn";
import { UnitFacts } from "../../../ui/UnitFacts";
import { hasChosen, TurnLeft, useTurn } from "../choose/TurnLeft";
import { ConfirmUnit } from "./ConfirmUnit";

export default function SelectionUnitPage() {
  const { params } = useRouter();
  const [id, offer] = [parameter(params.id), parameter(params.offer)];
  return (
    <Page title="房源详情" narrow hurried>
      <SignedIn>{() => (offer ? <Choosable id={id} offer={offer} /> : <Unit id={id} />)}</SignedIn>
    </Page>
  );
}

function Choosable({ id, offer }: { id: string; offer: string }) {
  const turn = useTurn();
  const act = (unit: Reply<"unitDetail">, reload: () => Promise<void>) => {
    const lookAgain = () => void Promise.all([reload(), turn.reload()]);
    if (hasChosen(turn, offer)) return null;
    return (
      <>
        <ConfirmUnit {...{ unit, offer, turn }} onRefused={lookAgain} />
        {turn.over && (
          <View className="gap-above">
            <Button id="unit-what-now" wide onTap={() => go("selection/my-turn")}>
              看看接下来怎么办
            </Button>
          </View>
        )}
      </>
    );
  };
  return (
    <>
      <TurnLeft turn={turn} offer={offer} />
      <Unit id={id} act={act} />
    </>
  );
}

interface UnitProps {
  id: string;
  /** What can be done with it. */
  act?: (unit: Reply<"unitDetail">, reload: () => Promise<void>) => ReactNode;
}

function Unit({ id, act }: UnitProps) {
  const load = useLoad(id, () => call("unitDetail", { params: { id } }));
  return (
    <Faces load={load}>
      {(unit, reload) => (
        <>
          <UnitFacts unit={unit} status={unit.status === "available" ? "可选" : unit.statusText} />
          {act?.(unit, reload)}
          <View className="gap-above">
            <Button id="unit-back" kind="secondary" wide onTap={() => void Taro.navigateBack()}>
              回到房源列表
            </Button>
          </View>
        </>
      )}
    </Faces>
  );
}
