// screen: G1.3, G2.2
import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { call } from "../../../api/client";
import { go, goHome, parameter } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Empty, Faces } from "../../../ui/Faces";
import { Notice } from "../../../ui/Notice";
import { Page } from "../../../ui/Page";
import { Rows } from "../../../ui/Rows";
import { SignedIn } from "../../../ui/SignedIn";
import { instantText } from "../../../ui/time-text";

export default function SelectionResult() {
  const id = parameter(useRouter().params.id);
  return (
    <Page title="选房结果" narrow>
      <SignedIn>{() => <Result id={id} />}</SignedIn>
    </Page>
  );
}

function Result({ id }: { id: string }) {
  const load = useLoad(
    id,
    async () => {
      const { allocations } = await call("myAllocations", {});
      return allocations.filter((one) => one.id === id);
    },
    { isEmpty: (found) => found.length === 0 },
  );
  return (
    <Faces
      load={load}
      empty={
        <Empty title="没有找到这次选房">
          <Button id="result-none" kind="secondary" onTap={() => go("selection/my-turn")}>
            看我的选房
          </Button>
        </Empty>
      }
    >
      {([allocation]) =>
        allocation && (
          <>
            <Notice id="selected" tone="success" title="选房成功，已经为您留下这套房">
              接下来公示选房结果。没有异议就发配租通知单，到时短信告诉您。
            </Notice>
            <Card title={`${allocation.home.estate} ${allocation.home.building}${allocation.home.doorNo}`}>
              <Rows
                rows={[
                  { label: "地址", value: allocation.home.address },
                  { label: "选定时间", value: instantText(allocation.chosenAt) },
                  { label: "顺序号", value: `${allocation.laneText} ${allocation.queueNumber} 号` },
                ]}
              />
              <View className="actions">
                <Button id="result-home" onTap={() => go("notice/my-home")}>
                  看我的配租
                </Button>
                <Button id="result-done" kind="secondary" onTap={goHome}>
                  回到首页
                </Button>
              </View>
            </Card>
          </>
        )
      }
    </Faces>
  );
}
