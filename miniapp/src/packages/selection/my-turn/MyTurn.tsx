import { View } from "@tarojs/components";
import { useState } from "react";
import { go } from "../../../session/go";
import { useAct } from "../../../session/use-act";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Countdown } from "../../../ui/Countdown";
import { Dialog } from "../../../ui/Dialog";
import { ErrorNotice } from "../../../ui/ErrorNotice";
import { Notice } from "../../../ui/Notice";
import { Rows } from "../../../ui/Rows";
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
  const [open, setOpen] = useState(false);
  const decline = useAct(
    (act) => act.call("declineOffer", { params: { id: offer.id } }),
    () => {
      setOpen(false);
      onChange();
    },
  );
  return (
    <>
      <Button id="selection-decline" kind="secondary" wide onTap={() => setOpen(true)}>
        这次不选
      </Button>
      <Dialog
        id="decline-dialog"
        open={open}
        title="这次不选"
        warning={<Notice tone="warn" title="确认后，这次就不能再选了，由后面的家庭接着选。" />}
        firstText="下一步"
        confirmText="确认这次不选"
        danger
        busy={decline.busy}
        onConfirm={() => decline.run(undefined)}
        onCancel={() => setOpen(false)}
      >
        <ErrorNotice error={decline.error} />
        <View className="gap-above">
          这次不选，和过了时间没有选一样。可以在规定的时间内申请继续轮候，不申请的，顺序号作废。
        </View>
      </Dialog>
    </>
  );
}
