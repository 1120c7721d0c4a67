import { View } from "@tarojs/components";
import { go } from "../../../session/go";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Countdown } from "../../../ui/Countdown";
import { Notice } from "../../../ui/Notice";
import { Rows } from "../../../ui/Rows";
import { Tag } from "../../../ui/Tag";
import { instantText, untilText } from "../../../ui/time-text";
import { toneOf } from "../../../ui/tone";
import type { Offer } from "./index";

interface EndedProps {
  offer: Offer;
  serverNow: string;
}

/** A turn that is over: chosen, missed, or closed before it came. */
export function Ended({ offer, serverNow }: EndedProps) {
  const { state, laneText, queueNumber, endedAt, sessionTitle } = offer;
  return (
    <>
      <Outcome offer={offer} serverNow={serverNow} />
      <Card title={sessionTitle} aside={<Tag tone={toneOf(state.tone)}>{state.label}</Tag>}>
        <Rows
          rows={[
            { label: "您的顺序号", value: `${laneText} ${queueNumber} 号` },
            ...(endedAt ? [{ label: "结束时间", value: instantText(endedAt) }] : []),
          ]}
        />
      </Card>
    </>
  );
}

function Outcome({ offer, serverNow }: EndedProps) {
  if (offer.state.code === "chosen") {
    return (
      <Notice id="chosen" tone="success" title="您已经选好房了">
        <Button id="selection-home" onTap={() => go("notice/my-home")}>
          看选房结果
        </Button>
      </Notice>
    );
  }
  if (offer.state.code === "missed") return <Missed offer={offer} serverNow={serverNow} />;
  return (
    <Notice id="released" tone="info" title="这一场已经结束，没有轮到您">
      您的顺序号不变，接着排队，下一场有房源再通知您。
    </Notice>
  );
}

function Missed({ offer: { continueBy }, serverNow }: EndedProps) {
  return (
    <>
      {continueBy && (
        <Countdown
          id="continue-left"
          label="申请继续轮候，还剩"
          closesAt={continueBy}
          serverNow={serverNow}
        />
      )}
      <Notice id="missed" tone="warn" title="这次没有选房">
        <View>{continueBy && `想接着排队的，请在${untilText(continueBy)}前申请继续轮候。`}</View>
        <Button id="selection-continue" onTap={() => go("queue/my-number")}>
          去申请继续轮候
        </Button>
      </Notice>
    </>
  );
}
