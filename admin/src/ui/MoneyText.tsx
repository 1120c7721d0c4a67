import { moneyText } from "./money.ts";

/** Integer fen as yuan: 123456 → 1,234.56 元. */
export function MoneyText({ fen }: { fen: number | null | undefined }) {
  return <span className="figures">{moneyText(fen)}</span>;
}
