import { View } from "@tarojs/components";
import { cx } from "./cx";

export interface StepsProps {
  titles: readonly string[];
  /** From 0; one past the end when everything is done. */
  at: number;
}

export function Steps({ titles, at }: StepsProps) {
  return (
    <View className="steps" ariaRole="list" ariaLabel="进度">
      {titles.map((title, index) => (
        <View
          key={title}
          className={cx("step", index === at && "step-now", index < at && "step-done")}
          ariaRole="listitem"
          ariaLabel={`第 ${index + 1} 步，${title}，${word(index, at)}`}
        >
          <View className="step-mark">{index < at ? "✓" : index + 1}</View>
          <View>{title}</View>
        </View>
      ))}
    </View>
  );
}

const word = (index: number, at: number) => {
  if (index < at) return "已完成";
  return index === at ? "正在进行" : "未开始";
};
