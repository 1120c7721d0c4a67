import type { Pen, TextStyle } from "./pen.ts";
import { PAGE } from "./sheet.ts";

const WORD = "已作废";
const RED = "#d0021b";

/** All texts the drawing needs glyphs for. */
export const voidMarkTexts = (when: string): string => `${WORD}${when}`;

/** Across every page: whoever holds the paper sees that it counts no more. */
export function drawVoidMarks(pen: Pen, when: string): void {
  const { doc } = pen;
  const { count } = doc.bufferedPageRange();
  const centre: [x: number, y: number] = [PAGE.width / 2, PAGE.height / 2];
  const centred = (text: string, y: number, style: TextStyle): void =>
    pen.write(text, centre[0] - pen.widthOf(text, style) / 2, centre[1] + y, style);
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page);
    doc.save().rotate(-30, { origin: centre }).opacity(0.4).fillColor(RED);
    centred(WORD, 0, { size: 110, face: "bold", spacing: 20 });
    centred(when, 40, { size: 22, face: "bold" });
    doc.restore();
  }
}
