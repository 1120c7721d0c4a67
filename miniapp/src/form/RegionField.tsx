import type { FormOption } from "@housing/core/contract/form";
import { View } from "@tarojs/components";
import { Pick } from "../ui/element/Pick";
import { type ControlProps, described, Field } from "../ui/Field";
import { regionPath, regionsBelow } from "./region";

export interface RegionFieldProps extends ControlProps {
  value: string | undefined;
  options: readonly FormOption[];
  onChange: (value: string) => void;
}

/** One list for each level; the next appears once the one above is chosen. */
export function RegionField({ value, options, onChange, ...rest }: RegionFieldProps) {
  const path = regionPath(options, value);
  const levels = [undefined, ...path.map((region) => region.value)].map((parent) =>
    regionsBelow(options, parent),
  );
  return (
    <Field {...rest} group>
      {levels.map((regions, level) =>
        regions.length === 0 ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is its position.
          <View key={level} className="field-help">
            <Pick
              id={level === 0 ? rest.id : `${rest.id}-${level}`}
              label={`${rest.label}，第 ${level + 1} 级`}
              value={path[level]?.value}
              options={regions}
              onPick={onChange}
              {...described(rest)}
            />
          </View>
        ),
      )}
    </Field>
  );
}
