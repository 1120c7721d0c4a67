const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand in HTML, between tags and in attributes. */
export const text = (value: string): string =>
  value.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
