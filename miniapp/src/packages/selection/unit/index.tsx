// screen: G1.3, G2.2
import { View } from "@tarojs/components";
import Taro, { useRouter } from "@tarojs/taro";
import { call } from "../../../api/client";
import { parameter } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Button } from "../../../ui/Button";
import { Faces } from "../../../ui/Faces";
import { Page } from "../../../ui/Page";
import { SignedIn } from "../../../ui/SignedIn";
import { UnitFacts } from "../../../ui/UnitFacts";
import { TurnLeft } from "../choose/TurnLeft";
import { ConfirmUnit } from "./ConfirmUnit";

export default function SelectionUnitPage() {
  const { params } = useRouter();
  const [id, offer] = [parameter(params.id), parameter(params.offer)];
  return (
    <Page title="房源详情" narrow>
      <SignedIn>
        {() => (
          <>
            {offer && <TurnLeft />}
            <Unit id={id} offer={offer} />
          </>
        )}
      </SignedIn>
    </Page>
  );
}

function Unit({ id, offer }: { id: string; offer: string }) {
  const load = useLoad(id, () => call("unitDetail", { params: { id } }));
  return (
    <Faces load={load}>
      {(unit, reload) => (
        <>
          <UnitFacts unit={unit} status={unit.status === "available" ? "可选" : unit.statusText} />
          {offer && <ConfirmUnit unit={unit} offer={offer} onRefused={reload} />}
          <View className="gap-above">
            <Button id="unit-back" kind="secondary" wide onTap={() => void Taro.navigateBack()}>
              回去看别的房
            </Button>
          </View>
        </>
      )}
    </Faces>
  );
}
