/** Business time is eight hours ahead of UTC wherever the phone is. Wording only: nothing is counted here. */
const ahead = 8 * 3_600_000;
const day = 24 * 3_600_000;

interface Parts {
  year: number;
  month: number;
  date: number;
  hour: number;
  minute: number;
}

function partsOf(epochMs: number): Parts {
  const local = new Date(epochMs + ahead);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    date: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  };
}

const two = (value: number) => String(value).padStart(2, "0");
const dateOf = ({ year, month, date }: Parts) => `${year}年${month}月${date}日`;

/** 2026年6月1日 09:05 */
export function instantText(instant: string): string {
  const parts = partsOf(Date.parse(instant));
  return `${dateOf(parts)} ${two(parts.hour)}:${two(parts.minute)}`;
}

/** 2026年6月1日, of an instant. */
export function dateText(instant: string): string {
  return dateOf(partsOf(Date.parse(instant)));
}

/** 2026年6月1日, of a day written 2026-06-01. */
export function dayText(text: string): string {
  const [year, month, date] = text.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** Deadlines are exclusive: one at midnight is the 24:00 of the day before, as people say it. */
export function untilText(instant: string): string {
  const end = Date.parse(instant);
  if ((end + ahead) % day !== 0) return instantText(instant);
  return `${dateOf(partsOf(end - 1))} 24:00`;
}
