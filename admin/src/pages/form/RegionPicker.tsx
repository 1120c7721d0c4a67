import type { FormOption } from "@housing/core/contract/form";
import { Cascader } from "antd";
import { useMemo } from "react";

interface Props {
  id?: string | undefined;
  options: readonly FormOption[];
  /** The code of the region chosen. */
  value: string | undefined;
  onChange: (code: string | undefined) => void;
}

interface Branch {
  value: string;
  label: string;
  children?: Branch[];
}

export function RegionPicker({ id, options, value, onChange }: Props) {
  const tree = useMemo(() => branchesUnder(undefined, options), [options]);
  return (
    <Cascader<Branch>
      id={id}
      className="wide"
      options={tree}
      showSearch
      value={value ? pathTo(value, options) : []}
      onChange={(path) => onChange(path?.at(-1)?.toString())}
    />
  );
}

function branchesUnder(parent: string | undefined, options: readonly FormOption[]): Branch[] {
  return options
    .filter((option) => option.parent === parent)
    .map(({ value, label }) => {
      const children = branchesUnder(value, options);
      return children.length > 0 ? { value, label, children } : { value, label };
    });
}

function pathTo(value: string, options: readonly FormOption[]): string[] {
  const parent = options.find((option) => option.value === value)?.parent;
  return parent && parent !== value ? [...pathTo(parent, options), value] : [value];
}
