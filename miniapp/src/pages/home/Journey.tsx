import { View } from "@tarojs/components";
import { Card } from "../../ui/Card";

const stages = [
  ["申请", "填写家庭情况，上传材料"],
  ["审核公示", "逐级审核，名单公示"],
  ["轮候", "取得轮候顺序号，按号等候"],
  ["选房", "收到短信后，在规定时间内选房"],
  ["入住", "领取配租通知单，办理签约入住"],
] as const;

/** The whole way at a glance, for somebody who is here for the first time. */
export function Journey() {
  return (
    <Card title="怎么办">
      <View ariaRole="list">
        {stages.map(([title, note], at) => (
          <View className="stage" key={title} ariaRole="listitem">
            <View className="step-mark stage-mark">{at + 1}</View>
            <View>
              <View className="entry-title">{title}</View>
              <View className="muted">{note}</View>
            </View>
          </View>
        ))}
      </View>
    </Card>
  );
}
