/** n natural or working days. */
export interface PeriodValue {
  n: number;
  kind: "natural" | "working";
  countStartDay?: boolean;
  rollIfHoliday?: boolean;
}

/** Hours of the day. */
export interface WindowValue {
  from: number;
  to: number;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

export const isPeriod = (value: unknown): value is PeriodValue =>
  isFields(value) && typeof value.n === "number" && (value.kind === "natural" || value.kind === "working");

export const isWindow = (value: unknown): value is WindowValue =>
  isFields(value) && typeof value.from === "number" && typeof value.to === "number";

const dayWords = { natural: "个自然日", working: "个工作日" };

type Options = readonly { value: string; label: string }[] | undefined;

/** A value in words, by what it looks like; `options` where it is of a closed list. */
export function parameterText(value: unknown, options?: Options): string {
  if (options && Array.isArray(value)) return chosenText(value, options);
  const only = options?.find((option) => option.value === value);
  if (only) return only.label;
  if (typeof value === "boolean") return value ? "是" : "否";
  if (isPeriod(value)) return periodText(value);
  if (isWindow(value)) return `每天 ${value.from} 时至 ${value.to} 时`;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function chosenText(chosen: readonly unknown[], options: NonNullable<Options>): string {
  if (chosen.length === 0) return "无";
  if (options.every(({ value }) => chosen.includes(value))) return "全部";
  const labels = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  return labels.join("、");
}

function periodText({ n, kind, countStartDay, rollIfHoliday }: PeriodValue): string {
  const notes = [countStartDay && "当日计入", rollIfHoliday && "最后一天遇休息日顺延"].filter(Boolean);
  return `${n} ${dayWords[kind]}${notes.length ? `（${notes.join("，")}）` : ""}`;
}
