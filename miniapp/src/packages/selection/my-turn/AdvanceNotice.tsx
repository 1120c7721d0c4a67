import { View } from "@tarojs/components";
import { call } from "../../../api/client";
import { go } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Faces } from "../../../ui/Faces";
import { Notice } from "../../../ui/Notice";
import { Rows } from "../../../ui/Rows";
import { Tag } from "../../../ui/Tag";
import { toneOf } from "../../../ui/tone";
import type { Offer } from "./index";

/** 轮候时可以看到选房小区房源地址门牌: before it is the own turn. */
export function AdvanceNotice({ offer }: { offer: Offer }) {
  const { laneText, queueNumber, ahead, freeUnits, totalUnits, state, sessionTitle } = offer;
  return (
    <>
      <Notice id="admitted" tone="info" title="快轮到您选房了，请保持手机畅通">
        轮到您时会发短信。收到短信以后，请在规定的时间内选好。
      </Notice>
      <Card title={sessionTitle} aside={<Tag tone={toneOf(state.tone)}>{state.label}</Tag>}>
        <Rows
          rows={[
            { label: "您的顺序号", value: `${laneText} ${queueNumber} 号` },
            { label: "排在您前面", value: ahead === 0 ? "没有家庭" : `${ahead} 户` },
            { label: "还可以选", value: `${freeUnits} 套（这一场共 ${totalUnits} 套）` },
          ]}
        />
        <Button id="selection-look" onTap={() => go("selection/choose", { session: offer.sessionId })}>
          先看看房源
        </Button>
      </Card>
      <Doors sessionId={offer.sessionId} />
    </>
  );
}

function Doors({ sessionId }: { sessionId: string }) {
  const load = useLoad(sessionId, () => call("sessionTable", { params: { id: sessionId } }));
  return (
    <Card title="这一场的小区和门牌">
      <Faces load={load}>
        {({ estates }) => (
          <View>
            {estates.map((estate) => (
              <View key={estate.id} className="trail gap-below">
                <View className="entry-title">{estate.name}</View>
                <View className="muted">{estate.address}</View>
                {estate.buildings.map(({ id, name, units }) => (
                  <View key={id}>{`${name}：${units.map(({ doorNo }) => doorNo).join("、")}`}</View>
                ))}
              </View>
            ))}
          </View>
        )}
      </Faces>
    </Card>
  );
}
