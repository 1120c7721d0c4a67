/** What is shown while typing and what it means; `decimals` 2 turns yuan into integer fen. */
export function numberFromText(written: string, decimals: 0 | 2): number | undefined {
  const text = plainDigits(written);
  const pattern = decimals === 2 ? /^\d{1,12}(\.\d{0,2})?$/ : /^\d{1,12}$/;
  if (!pattern.test(text)) return undefined;
  return decimals === 2 ? Math.round(Number(text) * 100) : Number(text);
}

/** `2,800元` and `２８００` are numbers to whoever writes them. */
const plainDigits = (written: string) =>
  written
    .replace(/[０-９．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[,，\s]|元$/g, "");

export function textFromNumber(value: number | undefined, decimals: 0 | 2): string {
  if (value === undefined) return "";
  if (decimals === 0) return String(value);
  const [whole, part] = (value / 100).toFixed(2).split(".");
  return part === "00" ? `${whole}` : `${whole}.${part}`;
}

/** Fen as people read it: 12,345.60 元. */
export function yuan(fen: number): string {
  const [whole = "0", part] = (fen / 100).toFixed(2).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${part} 元`;
}
