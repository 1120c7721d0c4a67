import {
  atLocal,
  endOfPeriod,
  type Instant,
  type Period,
  type PlainDate,
  type WorkCalendar,
} from "../kernel/index.ts";

export interface NoticeDates {
  /** The last day, as printed. */
  downloadUntil: PlainDate;
  /** Exclusive. */
  downloadBy: Instant;
  signBy: Instant;
}

/** 操作规则 二（四）: both periods count from the day of the SMS and notice, which is not counted itself. */
export function noticeDates(
  noticeDay: PlainDate,
  periods: { download: Period; sign: Period },
  calendar: WorkCalendar,
): NoticeDates {
  const download = endOfPeriod(periods.download, noticeDay, calendar);
  const sign = endOfPeriod(periods.sign, noticeDay, calendar);
  return {
    downloadUntil: download.lastDay,
    downloadBy: download.endsAt,
    signBy: sign.endsAt,
  };
}

/** A reminder on each day of the download period, at an hour of the day. */
export function reminderInstants(noticeDay: PlainDate, until: PlainDate, hour: number): Instant[] {
  const days = noticeDay.until(until, { largestUnit: "days" }).days;
  return Array.from({ length: days }, (_, i) => atLocal(noticeDay.add({ days: i + 1 }), hour));
}
