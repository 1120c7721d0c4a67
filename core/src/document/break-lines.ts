/** Marks that may not begin a line, and marks that may not end one (GB/T 15834 punctuation at line ends). */
const NOT_FIRST = /^[，。、；：！？）》〉」』】〕”’%％…·,.;:!?)\]]/u;
const NOT_LAST = /[（《〈「『【〔“‘([]$/u;
/** Latin words stay whole, and numbers with the unit behind them; everything else breaks between characters. */
const TOKEN = /[A-Za-z0-9][A-Za-z0-9.,:/+*#-]*[年月日时分秒元栋号室人个]?|./gu;

/**
 * Breaks a paragraph into lines of at most `width`; `indent` narrows the first one. Units are whatever
 * `measure` answers in. A word wider than a whole line is cut.
 */
export function breakLines(
  text: string,
  width: number,
  measure: (text: string) => number,
  indent = 0,
): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let room = width - indent;
  for (const token of tokensOf(text, width, measure)) {
    const size = measure(token);
    if (size > room && line.length > 0) {
      const carried = carry(line, token);
      lines.push(line.join(""));
      line = carried;
      room = width - measure(carried.join(""));
    }
    line.push(token);
    room -= size;
  }
  return line.length > 0 || lines.length === 0 ? [...lines, line.join("")] : lines;
}

/** Takes from the end of the line what has to stand with the next token, leaving at least one token. */
function carry(line: string[], next: string): string[] {
  const carried: string[] = [];
  let first = next;
  while (line.length > 1 && (NOT_FIRST.test(first) || NOT_LAST.test(line.at(-1) ?? ""))) {
    first = line.pop() ?? "";
    carried.unshift(first);
  }
  return carried;
}

function tokensOf(text: string, width: number, measure: (text: string) => number): string[] {
  return [...text.matchAll(TOKEN)].flatMap(([token]) => (measure(token) > width ? [...token] : [token]));
}
