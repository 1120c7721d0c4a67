import { bedroomsText, tierText } from "./lane.ts";

/** Words for lists and reports, by what the columns hold. */
export const tierWords: Readonly<Record<string, string>> = tierText;
export const bedroomWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(bedroomsText),
);
