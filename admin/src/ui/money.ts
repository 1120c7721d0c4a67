/** Money is integer fen everywhere; yuan only where people read and type. */
export function moneyText(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return "—";
  const sign = fen < 0 ? "-" : "";
  const whole = Math.floor(Math.abs(fen) / 100).toLocaleString("zh-CN");
  return `${sign}${whole}.${String(Math.abs(fen) % 100).padStart(2, "0")} 元`;
}

/** What a person typed in yuan, as fen; undefined when it is not an amount with at most two decimals. */
export function fenFrom(yuan: string): number | undefined {
  const parts = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(yuan.trim());
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0")) : undefined;
}

export const yuanFrom = (fen: number) => (fen / 100).toFixed(2);
