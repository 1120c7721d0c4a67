import { View } from "@tarojs/components";
import { Select } from "../../../ui/Select";
import type { Filter } from "./choice.view";

interface FiltersProps {
  /** Orientations that there are. */
  choices: readonly string[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

const any = "any";
const floors = [
  { value: any, label: "不限楼层" },
  { value: "low", label: "1到3层" },
  { value: "high", label: "4层以上" },
];

export function Filters({ choices, filter, onFilter }: FiltersProps) {
  const orientations = [
    { value: any, label: "不限朝向" },
    ...choices.map((one) => ({ value: one, label: one })),
  ];
  return (
    <View className="pair">
      <Select
        id="filter-floors"
        label="楼层"
        value={filter.floors || any}
        options={floors}
        onChange={(value) => onFilter({ ...filter, floors: floorsIn(value) })}
      />
      {choices.length > 1 && (
        <Select
          id="filter-orientation"
          label="朝向"
          value={filter.orientation || any}
          options={orientations}
          onChange={(value) => onFilter({ ...filter, orientation: value === any ? "" : value })}
        />
      )}
    </View>
  );
}

const floorsIn = (value: string): Filter["floors"] => (value === "low" || value === "high" ? value : "");
