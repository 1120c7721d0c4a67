import type { FieldSpec, FieldValue, FileRef } from "@housing/core/contract/form";
import type { ReactNode } from "react";
import { moneyText } from "../../ui/money.ts";

/** A value as it is read, by the type of its field. */
export function fieldText(field: FieldSpec, value: FieldValue): ReactNode {
  if (value === null || value === undefined || value === "") return "—";
  if (Array.isArray(value)) return listText(field, value);
  switch (field.type) {
    case "idNumber":
    case "phone":
      return <span className="nowrap figures">{String(value)}</span>;
    case "money":
      return moneyText(Number(value));
    case "boolean":
      return value ? "是" : "否";
    case "choice":
      return labelOf(field, String(value));
    case "region":
      return regionText(field, String(value));
    default:
      return labelOf(field, String(value));
  }
}

const listText = (field: FieldSpec, values: readonly (string | FileRef)[]) =>
  values.map((value) => (typeof value === "string" ? labelOf(field, value) : value.name)).join("、") || "—";

const labelOf = ({ options }: FieldSpec, value: string) =>
  options?.find((option) => option.value === value)?.label ?? value;

/** With the regions above it: 章贡区 / 解放街道. */
function regionText({ options = [] }: FieldSpec, value: string): string {
  const names: string[] = [];
  let at = options.find((option) => option.value === value);
  while (at && names.length < options.length) {
    names.unshift(at.label);
    const above = at.parent;
    at = options.find((option) => option.value === above);
  }
  return names.join(" / ") || value;
}
