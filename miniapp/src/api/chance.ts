/** Unique enough to tell two acts or two devices apart; it opens nothing by itself. */
export function chanceText(): string {
  const random = () => Math.random().toString(36).slice(2, 12);
  return `${Date.now().toString(36)}-${random()}-${random()}`;
}
