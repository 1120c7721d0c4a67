import { onDoors, orientations } from "../contract/units.ts";
import type { NewUnit } from "./unit-fields.ts";

/** Headings of the import sheet, in order. */
export const importHeadings = [
  "小区编码",
  "楼栋",
  "楼层",
  "位置",
  "门牌号",
  "居室",
  "建筑面积（㎡）",
  "朝向",
  "月租金（元）",
] as const;
export type ImportHeading = (typeof importHeadings)[number];

/** One row as it stands in the sheet: text as people see it. */
export type ImportRow = Readonly<Record<ImportHeading, string>>;

export interface ReadRow {
  estateCode: string;
  buildingName: string;
  unit: NewUnit;
}

const bedroomWords: Readonly<Record<string, 1 | 2 | 3>> = {
  ...{ "1": 1, "2": 2, "3": 3, 一居室: 1, 二居室: 2, 两居室: 2, 三居室: 3, 一: 1, 二: 2, 三: 3 },
};

/** Reads one row. Answers the unit, or everything that is wrong with the row. Pure. */
export function readRow(row: ImportRow): ReadRow | { wrong: string[] } {
  const wrong: string[] = [];
  const need = (heading: ImportHeading, longest: number, blank = ""): string => {
    const text = cleaned(row[heading]);
    if (text === "") wrong.push(`请填写${heading}${blank}`);
    else if ([...text].length > longest) wrong.push(`${heading}不能超过${longest}个字`);
    return text;
  };
  /** What stands there is said too: in a long sheet, that is how it is found. */
  const check = (heading: ImportHeading, text: string, isRight: boolean, should: string) => {
    if (text !== "" && !isRight) wrong.push(`${heading}“${text}”应当是${should}`);
  };
  const whole = (heading: ImportHeading): number => {
    const text = need(heading, 8);
    check(heading, text, /^0*[1-9]\d{0,3}$/.test(text), "正整数");
    return Number(text);
  };
  const name = (heading: ImportHeading, longest: number, blank?: string): string => {
    const text = need(heading, longest, blank);
    if (day.test(text)) wrong.push(`${heading}变成了日期${text}，请把单元格格式改为“文本”后重新填写`);
    else check(heading, text, onDoors.test(text), "数字、字母或汉字，可以有短横线、括号和#");
    return text;
  };
  const [estateCode, buildingName] = [need("小区编码", 64, unmerge), name("楼栋", 32, unmerge)];
  const [floor, position, doorNo] = [whole("楼层"), whole("位置"), name("门牌号", 16)];
  const bedroomText = need("居室", 8);
  const bedrooms = bedroomWords[bedroomText];
  check("居室", bedroomText, bedrooms !== undefined, "一居室、二居室或三居室");
  const areaCentiares = hundredths(need("建筑面积（㎡）", 12), "建筑面积（㎡）", wrong);
  const orientation = need("朝向", 8);
  check(
    "朝向",
    orientation,
    (orientations as readonly string[]).includes(orientation),
    `${orientations.join("、")}之一`,
  );
  const rentFen = hundredths(need("月租金（元）", 12), "月租金（元）", wrong);
  if (wrong.length > 0 || !bedrooms) return { wrong };
  const unit = { floor, position, doorNo, bedrooms, areaCentiares, orientation, rentFen };
  return { estateCode, buildingName, unit };
}

/** As spreadsheet programs take 11-1 to be, unless the cell is a text. */
const day = /^\d{4}-\d{2}-\d{2}$/;
/** Of merged cells only the first has the text. */
const unmerge = "（合并的单元格请取消合并，每行都填）";

/** Blanks of any width around a text are typing; an apostrophe in front is the guard that our own sheets write. */
export const cleaned = (text: string): string => narrow(text.trim()).replace(/^'(?=[=+\-@])/, "");

/** Figures and letters of full width, as a Chinese keyboard types them, are the same figures and letters. */
export const narrow = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ．－／]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** `59.80` → 5980, exactly: no binary fraction is involved. */
function hundredths(text: string, heading: ImportHeading, wrong: string[]): number {
  if (text === "") return 0;
  const parts = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text);
  const value = parts ? Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0")) : 0;
  if (value === 0) wrong.push(`${heading}“${text}”应当是大于0、小于1000万的数，最多两位小数，不写单位`);
  return value;
}
