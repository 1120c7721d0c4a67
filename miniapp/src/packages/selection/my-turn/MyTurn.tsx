import { View } from "@tarojs/components";
import { go } from "../../../session/go";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Countdown } from "../../../ui/Countdown";
import { Rows } from "../../../ui/Rows";
import { TwoStep } from "../../../ui/TwoStep";
import { untilText } from "../../../ui/time-text";
import type { Offer } from "./index";

interface MyTurnProps {
  offer: Offer;
  serverNow: string;
  onChange: () => void;
}

/** The own turn: how long is left, and the one thing to do. */
export function MyTurn({ offer, serverNow, onChange }: MyTurnProps) {
  const { id, sessionId, laneText, queueNumber, freeUnits, closesAt } = offer;
  const ends = closesAt ? [{ label: "请在这之前选好", value: untilText(closesAt) }] : [];
  return (
    <>
      {closesAt && (
        <Countdown
          id="turn-left"
          label="轮到您选房了，还剩"
          closesAt={closesAt}
          serverNow={serverNow}
          onOver={onChange}
        />
      )}
      <Card title="现在请您选房">
        <Rows
          rows={[
            { label: "您的顺序号", value: `${laneText} ${queueNumber} 号` },
            ...ends,
            { label: "可以选的房", value: `${freeUnits} 套` },
          ]}
        />
        <View className="actions">
          <Button
            id="selection-choose"
            wide
            onTap={() => go("selection/choose", { session: sessionId, offer: id })}
          >
            去选房
          </Button>
          {offer.abilities.includes("decline") && <Decline offer={offer} onChange={onChange} />}
        </View>
      </Card>
    </>
  );
}

function Decline({ offer, onChange }: Omit<MyTurnProps, "serverNow">) {
  return (
    <TwoStep
      id="decline-dialog"
      title="这次不选"
      warning="确认后，这次就不能再选了，由后面的家庭接着选。"
      confirmText="确认这次不选"
      danger
      perform={(act) => act.call("declineOffer", { params: { id: offer.id } })}
      onDone={onChange}
      opener={(open) => (
        <Button id="selection-decline" kind="secondary" wide onTap={open}>
          这次不选
        </Button>
      )}
    >
      <View className="gap-above">
        这次不选，和过了时间没有选一样。可以在规定的时间内申请继续轮候，不申请的，顺序号作废。
      </View>
    </TwoStep>
  );
}
