import { UniqueConstraintViolationException } from "@mikro-orm/core";
import { change, firstRow, TryAgain, type Work } from "../kernel/index.ts";

/** The next natural number under a name; the row's lock orders those who ask at the same instant. */
export async function nextNumber(work: Work, name: string): Promise<number> {
  if ((await change(work.em, "update counter set last = last + 1 where name = ?", [name])) === 0)
    await firstNumber(work, name);
  const row = await firstRow<{ last: number }>(work.em, "select last from counter where name = ?", [name]);
  return Number(row?.last);
}

async function firstNumber(work: Work, name: string): Promise<void> {
  try {
    await change(work.em, "insert into counter (name, last) values (?, 1)", [name]);
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new TryAgain();
    throw error;
  }
}

/** `GZ20260601000042`: city, day and place of the submission in the day. Given once, never reused. */
export async function nextCaseNo(work: Work): Promise<string> {
  const day = work.clock.today().toString().replaceAll("-", "");
  const number = await nextNumber(work, `case/${day}`);
  return `${work.city.prefix}${day}${String(number).padStart(6, "0")}`;
}
