import { Picker, View } from "@tarojs/components";
import { cx } from "../cx";

export interface PickProps {
  id: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onPick: (value: string) => void;
  placeholder?: string;
  label?: string;
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string;
}

export function Pick({ id, value, options, onPick, placeholder = "请选择", ...rest }: PickProps) {
  const at = options.findIndex((option) => option.value === value);
  const text = options[at]?.label ?? placeholder;
  return (
    <Picker
      id={id}
      mode="selector"
      range={options.map((option) => option.label)}
      value={Math.max(at, 0)}
      disabled={rest.disabled ?? false}
      onChange={(event) => {
        const picked = options[Number(event.detail.value)];
        if (picked) onPick(picked.value);
      }}
    >
      <View
        ariaLabel={`${rest.label ?? ""}，${text}`}
        className={cx("control", rest.invalid && "control-bad", at < 0 && "control-hint")}
      >
        {text}
      </View>
    </Picker>
  );
}
