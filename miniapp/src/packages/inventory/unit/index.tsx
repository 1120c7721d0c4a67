// screen: G1.1, G1.3, G2.2
import { useRouter } from "@tarojs/taro";
import { call } from "../../../api/client";
import { parameter } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Faces } from "../../../ui/Faces";
import { Page } from "../../../ui/Page";
import { UnitFacts } from "../../../ui/UnitFacts";

export default function UnitPage() {
  const id = parameter(useRouter().params.id);
  const load = useLoad(id, () => call("unitDetail", { params: { id } }));
  return (
    <Page title="房源详情" narrow>
      <Faces load={load}>{(unit) => <UnitFacts unit={unit} />}</Faces>
    </Page>
  );
}
