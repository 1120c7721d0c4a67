import { View } from "@tarojs/components";

export interface StepBarProps {
  titles: readonly string[];
  /** From 0. */
  at: number;
}

/** One line for a long way: which step this is, of how many. */
export function StepBar({ titles, at }: StepBarProps) {
  const percent = Math.round(((at + 1) / titles.length) * 100);
  return (
    <View className="gap-below" id="step-bar" ariaRole="status">
      <View className="step-bar-text">{`第 ${at + 1} 步，共 ${titles.length} 步：${titles[at] ?? ""}`}</View>
      <View className="file-bar">
        <View className="file-bar-done" style={{ width: `${percent}%` }} />
      </View>
    </View>
  );
}
