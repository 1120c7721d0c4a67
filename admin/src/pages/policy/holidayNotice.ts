import type { Arguments } from "@housing/core/contract/client";

export type PublishedYear = Arguments<"publishYear">["body"];

export interface ReadNotice extends PublishedYear {
  /** What cannot be read or does not add up, in words. */
  faults: string[];
}

const names = /元旦|春节|清明|劳动节|端午|中秋|国庆/;
const day = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日`;
const offPattern = new RegExp(`^${day}(?:至${day})?放假`);
const two = (part: number | string) => String(part).padStart(2, "0");

/**
 * Reads the notice of the State Council as it is published: 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
 * Only lines that name a holiday count; remarks in brackets are left out.
 */
export function readHolidayNotice(text: string, year: number): ReadNotice {
  const plain = text.replace(/[（(][^）)]*[）)]/g, "").replace(/[ \t\u3000]/g, "");
  const read: ReadNotice = { source: titleOf(plain, year), holidays: [], workdays: [], faults: [] };
  for (const line of plain.split(/\r?\n|(?=[一二三四五六七八九]、)/)) {
    const [, name, said] = /^(?:[一二三四五六七八九]、)?([^：:]+)[：:](.+)$/.exec(line.trim()) ?? [];
    if (name && said && names.test(name)) readHoliday(read, { name, said, year });
  }
  return read;
}

const titleOf = (plain: string, year: number): string =>
  plain.split(/\r?\n/).find((line) => /通知$/.test(line) && line.length <= 120) ??
  `国务院办公厅关于${year}年部分节假日安排的通知`;

function readHoliday(read: ReadNotice, { name, said, year }: { name: string; said: string; year: number }) {
  const found = offPattern.exec(said);
  if (!found) {
    read.faults.push(`没有看懂${name}的放假日期，请写成“1月1日至3日放假”。`);
    return;
  }
  const [, fromYear, fromMonth = "", fromDay = "", toYear, toMonth, toDay] = found;
  const firstYear = Number(fromYear ?? (fromMonth === "12" ? year - 1 : year));
  const from = `${firstYear}-${two(fromMonth)}-${two(fromDay)}`;
  const lastYear = Number(toYear ?? firstYear);
  const to = toDay ? `${lastYear}-${two(toMonth ?? fromMonth)}-${two(toDay)}` : from;
  read.holidays.push({ name, from, to });
  const [, counted] = /共(\d+)天/.exec(said) ?? /放假(\d+)天/.exec(said) ?? [];
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  if (counted && Number(counted) !== days)
    read.faults.push(`${name}写明共${counted}天，按日期是${days}天，请核对。`);
  read.workdays.push(...workdaysOf(said, year));
}

const workdaysOf = (said: string, year: number): string[] =>
  said
    .split(/[。；;]/)
    .filter((sentence) => sentence.endsWith("上班"))
    .flatMap((sentence) => [...sentence.matchAll(/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g)])
    .map(([, ofYear, month = "", date = ""]) => `${ofYear ?? year}-${two(month)}-${two(date)}`);
