/** What was typed for a value that has no control of its own: JSON where it was an object, else text. */
export function otherValue(typed: string, declared: unknown): unknown {
  return typeof declared === "string" ? typed : JSON.parse(typed);
}

export const otherText = (value: unknown) =>
  typeof value === "string" ? value : JSON.stringify(value, null, 2);

export function isOtherValid(typed: string, declared: unknown): boolean {
  try {
    otherValue(typed, declared);
    return true;
  } catch {
    return false;
  }
}
