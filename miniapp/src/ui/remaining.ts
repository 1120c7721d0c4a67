const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

export interface Remaining {
  over: boolean;
  text: string;
  /** Said aloud once when it changes; empty otherwise. */
  announcement: string;
  urgent: boolean;
}

export function remaining(leftMs: number): Remaining {
  if (leftMs <= 0) return { over: true, text: "已截止", announcement: "时间已截止", urgent: true };
  const urgent = leftMs <= 10 * minute;
  return { over: false, text: clockText(leftMs), announcement: announced(leftMs), urgent };
}

function clockText(leftMs: number): string {
  const days = Math.floor(leftMs / (24 * hour));
  const hours = Math.floor((leftMs % (24 * hour)) / hour);
  const minutes = Math.floor((leftMs % hour) / minute);
  const seconds = Math.floor((leftMs % minute) / second);
  const two = (value: number) => String(value).padStart(2, "0");
  // Seconds count when it gets close; with days before them the line is too long for the large type.
  if (days > 0) return `${days} 天 ${two(hours)} 时 ${two(minutes)} 分`;
  return `${two(hours)} 时 ${two(minutes)} 分 ${two(seconds)} 秒`;
}

function announced(leftMs: number): string {
  if (leftMs <= 10 * minute) return "还剩不到 10 分钟";
  return leftMs <= hour ? "还剩不到 1 小时" : "";
}
