import { Picker, View } from "@tarojs/components";
import { cx } from "../cx";

export interface DayProps {
  id: string;
  /** `YYYY-MM-DD`, or undefined while nothing is chosen. */
  value: string | undefined;
  onPick: (day: string) => void;
  min?: string;
  max?: string;
  label?: string;
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string;
}

export function Day({ id, value, onPick, min, max, label, disabled = false, invalid }: DayProps) {
  const text = value ?? "请选择日期";
  return (
    <Picker
      id={id}
      mode="date"
      value={value ?? max ?? ""}
      start={min ?? "1900-01-01"}
      end={max ?? "2100-12-31"}
      disabled={disabled}
      onChange={(event) => onPick(event.detail.value)}
    >
      <View
        ariaLabel={`${label ?? ""}，${text}`}
        className={cx("control", invalid && "control-bad", !value && "control-hint")}
      >
        {text}
      </View>
    </Picker>
  );
}
