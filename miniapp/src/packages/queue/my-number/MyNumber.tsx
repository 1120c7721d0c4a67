import { View } from "@tarojs/components";
import { go } from "../../../session/go";
import { BarredNotice } from "../../../ui/BarredNotice";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Notice } from "../../../ui/Notice";
import { type Row, Rows } from "../../../ui/Rows";
import { Tag } from "../../../ui/Tag";
import { dayText, instantText } from "../../../ui/time-text";
import { toneOf } from "../../../ui/tone";
import type { PlaceProps, Standing } from "./index";

/** The number, how many are before it, and what comes next. */
export function MyNumber({ standing, own, barred }: Omit<PlaceProps, "underWay" | "onChange">) {
  const { state, number, laneText, next, endReason } = standing;
  const choosing = state.code === "admitted";
  return (
    <Card title={laneText} aside={<Tag tone={toneOf(state.tone)}>{state.label}</Tag>}>
      <View className="lead number-label">轮候顺序号</View>
      <View className="big-number" id="queue-number">
        {number === undefined ? "还没有生成" : `${number} 号`}
      </View>
      {!standing.abilities.includes("rejoin") && (
        <Notice
          id="queue-next"
          tone={state.code === "ended" ? "warn" : "info"}
          title={endReason ? `轮候已经结束：${endReason}` : next.text}
        />
      )}
      {barred && <BarredNotice {...barred} />}
      {state.code === "ended" && !barred && (
        <View className="gap-below">
          <Button id="queue-again" kind="secondary" onTap={() => go("casework/choose")}>
            重新申请
          </Button>
        </View>
      )}
      {state.code === "chosen" && (
        <View className="gap-below">
          <Button id="queue-home" wide onTap={() => go("notice/my-home")}>
            看我的配租
          </Button>
        </View>
      )}
      {choosing && (
        <View className="gap-below">
          <Button id="queue-selection" wide onTap={() => go("selection/my-turn")}>
            去看选房
          </Button>
        </View>
      )}
      <Rows rows={factsOf(standing)} />
      {own && (
        <Button id="queue-own-case" kind="secondary" onTap={() => go("casework/case", { id: own.id })}>
          看这份申请的办理经过
        </Button>
      )}
    </Card>
  );
}

/** While others are still called before. */
const waits = ["publicised", "inLine", "admitted"];

function factsOf(standing: Standing): Row[] {
  const { state, ahead, caseNo, batchDay, submittedAt, inLineAt, endedAt, endClause } = standing;
  return [
    ...(endedAt ? [{ label: "结束时间", value: instantText(endedAt) }] : []),
    ...(endClause ? [{ label: "依据", value: endClause }] : []),
    ...(ahead && waits.includes(state.code) ? [{ label: "排在您前面", value: aheadText(ahead) }] : []),
    ...(batchDay ? [{ label: "编号批次", value: dayText(batchDay) }] : []),
    ...(inLineAt ? [{ label: "开始排队", value: instantText(inLineAt) }] : []),
    { label: "受理号", value: caseNo },
    { label: "申请时间", value: instantText(submittedAt) },
  ];
}

function aheadText({ inLane, lowRent }: NonNullable<Standing["ahead"]>): string {
  if (inLane + lowRent === 0) return "没有家庭";
  if (lowRent === 0) return `${inLane} 户`;
  return `${inLane + lowRent} 户（其中廉租住房组 ${lowRent} 户）`;
}
