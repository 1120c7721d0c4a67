// screen: G1.5, G1.4
import type { Reply } from "@housing/core/contract/client";
import { call } from "../../../api/client";
import { go } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Empty, Faces } from "../../../ui/Faces";
import { Notice } from "../../../ui/Notice";
import { yuan } from "../../../ui/number-text";
import { Page } from "../../../ui/Page";
import { Rows } from "../../../ui/Rows";
import { SignedIn } from "../../../ui/SignedIn";
import { Tag } from "../../../ui/Tag";
import { instantText, untilText } from "../../../ui/time-text";
import { toneOf } from "../../../ui/tone";
import { NoticeCard } from "./NoticeCard";

export type Allocation = Reply<"myAllocations">["allocations"][number];

export default function MyHome() {
  return (
    <Page title="我的配租" narrow>
      <SignedIn>{({ token }) => <Allocations token={token} />}</SignedIn>
    </Page>
  );
}

function Allocations({ token }: { token: string }) {
  const load = useLoad(token, () => call("myAllocations", {}), {
    isEmpty: ({ allocations }) => allocations.length === 0,
  });
  return (
    <Faces load={load} empty={<NoHome />}>
      {({ allocations }, reload) =>
        allocations.map((allocation) => (
          <OneAllocation key={allocation.id} allocation={allocation} onChange={reload} />
        ))
      }
    </Faces>
  );
}

function NoHome() {
  return (
    <Card>
      <Empty title="还没有选房结果">选好房以后，这里可以看公示、下载配租通知单。</Empty>
    </Card>
  );
}

function OneAllocation({ allocation, onChange }: { allocation: Allocation; onChange: () => void }) {
  return (
    <>
      <Next allocation={allocation} />
      <NoticeCard allocation={allocation} onChange={onChange} />
      <Home allocation={allocation} />
    </>
  );
}

/** What happens next, and by when; nothing once it is over. */
function Next({ allocation }: { allocation: Allocation }) {
  const { state, signBy, signingPaused, place, endReason } = allocation;
  if (state.code === "publicised") {
    return (
      <Notice id="home-publicised" tone="info" title="选房结果正在公示">
        没有异议就发配租通知单，到时短信告诉您。
        <Button
          id="home-list"
          kind="secondary"
          onTap={() => go("publicity/lists", { kind: "selectionResult" })}
        >
          看选房结果公示
        </Button>
      </Notice>
    );
  }
  if (signingPaused) {
    return (
      <Notice id="home-paused" tone="info" title="入住材料正在核实">
        区住房保障部门正在审核认定，这段时间不计入签约期限。核实没有问题的，接着办理，新的截止时间在这里看。
      </Notice>
    );
  }
  if (state.code === "qualified" && signBy) {
    return (
      <Notice id="home-sign" tone="warn" title={`请在${untilText(signBy)}前办理签约入住`}>
        {`带上配租通知单和申请时上传的材料原件，到${place}办。过了时间没有办，视为放弃。`}
      </Notice>
    );
  }
  if (endReason)
    return (
      <Notice id="home-ended" tone="warn" title={state.label}>
        {endReason}
      </Notice>
    );
  return null;
}

function Home({ allocation }: { allocation: Allocation }) {
  const { home, state, chosenAt, laneText, queueNumber } = allocation;
  return (
    <Card
      title={`${home.estate} ${home.building}${home.doorNo}`}
      aside={<Tag tone={toneOf(state.tone)}>{state.label}</Tag>}
    >
      <Rows
        rows={[
          { label: "地址", value: home.address },
          { label: "建筑面积", value: `${(home.areaCentiares / 100).toFixed(2)} 平方米` },
          { label: "每月租金", value: yuan(home.rentFen) },
          { label: "选定时间", value: instantText(chosenAt) },
          { label: "顺序号", value: `${laneText} ${queueNumber} 号` },
        ]}
      />
    </Card>
  );
}
