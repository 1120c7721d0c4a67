import { breakLines } from "./break-lines.ts";
import type { Pen, TextStyle } from "./pen.ts";

/** A4 in points. The text area is 156 mm wide, as GB/T 9704 sets official papers. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 76.5,
  right: 518.7,
  top: 56,
  bottom: 792,
} as const;
export const TEXT_WIDTH = PAGE.right - PAGE.left;

export interface ParagraphLayout {
  /** Distance of baselines in points. */
  readonly lead: number;
  /** First-line indent in characters, two being usual. */
  readonly indent: number;
  /** Points that must stay free below on the same page: the signature never stands on a page of its own. */
  readonly keepWith?: number;
}

/** A place on the paper that moves down as things are drawn; a new page begins when room runs out. */
export class Sheet {
  readonly pen: Pen;
  /** Top of the free area on the current page. */
  y: number = PAGE.top;

  constructor(pen: Pen) {
    this.pen = pen;
  }

  /** Makes sure that `height` points are free, on a new page if need be. */
  ensure(height: number): void {
    if (this.y + height <= PAGE.bottom) return;
    this.pen.doc.addPage();
    this.y = PAGE.top;
  }

  /** One line set in a band of `height` points, centred or at the right. */
  line(text: string, align: "center" | "right", style: TextStyle, height: number): void {
    this.ensure(height);
    const slack = TEXT_WIDTH - this.pen.widthOf(text, style);
    const x = PAGE.left + (align === "center" ? slack / 2 : slack);
    this.pen.write(text, x, this.y + baselineIn(height, style.size), style);
    this.y += height;
  }

  /** A justified paragraph. */
  paragraph(text: string, style: TextStyle, layout: ParagraphLayout): void {
    const indent = layout.indent * style.size;
    const measure = (part: string) => this.pen.widthOf(part, style);
    const lines = breakLines(text, TEXT_WIDTH, measure, indent);
    this.ensure(layout.keepWith ? lines.length * layout.lead + layout.keepWith : 0);
    for (const [index, line] of lines.entries()) {
      this.ensure(layout.lead);
      const shift = index === 0 ? indent : 0;
      const isLast = index === lines.length - 1;
      const spacing = isLast ? 0 : justify(line, TEXT_WIDTH - shift - measure(line), style.size);
      const y = this.y + baselineIn(layout.lead, style.size);
      this.pen.write(line, PAGE.left + shift, y, { ...style, spacing });
      this.y += layout.lead;
    }
  }
}

/** Baseline of a line of that size, visually centred in a band: CJK ink spans 0.88 above to 0.12 below. */
export function baselineIn(height: number, size: number): number {
  return height / 2 + size * 0.36;
}

/** Extra space per gap that fills the line; a line that is far too short (a long word follows) stays ragged. */
function justify(line: string, slack: number, size: number): number {
  const gaps = [...line].length - 1;
  return gaps > 0 && slack < size * 3 ? slack / gaps : 0;
}
