import { buffer } from "node:stream/consumers";
import { importHeadings, type RejectedRow } from "@housing/core/inventory";
import { type SheetColumn, type SheetValue, xlsx } from "@housing/core/register";

const columns: SheetColumn[] = importHeadings.map((label) => ({ label, type: "text" }));

/** The sheet to be filled in, with two rows that show how. */
export function importTemplate(): AsyncIterable<Uint8Array> {
  const example = (doorNo: string, position: string): SheetValue[] => [
    ...["GZ-001", "1栋", "1", position, doorNo, "二居室", "59.80", "南北", "358.80"],
  ];
  return xlsx({
    name: "房源导入",
    watermark: "从第3行起填写，每行一套房源；导入前请删除示例行。面积、租金最多两位小数。",
    columns,
    rows: [example("101", "1"), example("102", "2")],
  });
}

/** The rejected rows as they were, with what is wrong with each: to be corrected and imported again. */
export async function errorSheet(rejected: readonly RejectedRow[]): Promise<Uint8Array> {
  const bytes = xlsx({
    name: "未导入的房源",
    watermark: `${rejected.length}行未导入。请按“错误原因”改正后，把本表重新导入。`,
    columns: [
      ...columns,
      { label: "原行号", type: "number" },
      { label: "错误原因", type: "text", width: 60 },
    ],
    rows: rejected.map(({ number, row, reasons }) => [
      ...importHeadings.map((heading) => row[heading]),
      ...[number, reasons.join("；")],
    ]),
  });
  return buffer(bytes);
}
