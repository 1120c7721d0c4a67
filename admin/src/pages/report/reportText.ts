import { moneyText } from "../../ui/money.ts";
import type { DimensionSpec, MeasureSpec } from "./report.api.ts";

type Value = string | number | null | undefined;

export function measureText({ type }: MeasureSpec, value: Value): string {
  if (value === null || value === undefined) return "—";
  if (type === "money") return moneyText(Number(value));
  if (type === "percent") return `${(Number(value) * 100).toFixed(1)}%`;
  return Number(value).toLocaleString("zh-CN");
}

export const wordOf = ({ options }: DimensionSpec, value: Value): string =>
  options?.find((option) => option.value === value)?.label ?? String(value ?? "—");

/** For an axis: money in yuan, shares in percent. */
export function measureFigure({ type }: MeasureSpec, value: Value): number {
  const figure = Number(value ?? 0);
  if (type === "money") return figure / 100;
  return type === "percent" ? figure * 100 : figure;
}
