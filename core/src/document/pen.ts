import PDFDocument from "pdfkit";
import { type FaceName, type Faces, faceFor, MissingGlyph } from "./fonts.ts";

/** How a text is set: size in points, face, extra space between characters in points. */
export interface TextStyle {
  readonly size: number;
  readonly face?: FaceName;
  readonly spacing?: number;
}

/** Facts that go into the file's own properties; `createdAt` in epoch milliseconds, from the caller's clock. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  readonly createdAt: number;
}

/** Draws text on an A4 document, each character with a face that has it. Lengths are points. */
export class Pen {
  readonly doc: PDFKit.PDFDocument;
  readonly #faces: Faces;

  constructor(faces: Faces, facts: PdfFacts) {
    this.#faces = faces;
    const info = { Title: facts.title, Author: facts.author, CreationDate: new Date(facts.createdAt) };
    this.doc = new PDFDocument({
      size: "A4",
      margin: 0,
      lang: "zh-CN",
      displayTitle: true,
      bufferPages: true,
      info,
    });
    // An opened fontkit face is accepted where the typings only know files: parsing 10 MB per notice is saved.
    for (const [name, font] of faces) this.doc.registerFont(name, font as unknown as string);
  }

  /** Width of the text as `write` sets it. */
  widthOf(text: string, style: TextStyle): number {
    const faces = this.#faces;
    let width = 0;
    for (const char of text) {
      const font = faces.get(this.#face(char, style));
      if (font) width += (advanceOf(font, char) / font.unitsPerEm) * style.size + (style.spacing ?? 0);
    }
    return text === "" ? 0 : width - (style.spacing ?? 0);
  }

  /** Sets one line with its baseline at `y`. Throws MissingGlyph when no face has a character. */
  write(text: string, x: number, y: number, style: TextStyle): void {
    let left = x;
    for (const run of this.#runs(text, style)) {
      this.doc.font(run.face).fontSize(style.size);
      const characterSpacing = style.spacing ?? 0;
      this.doc.text(run.text, left, y, { lineBreak: false, baseline: "alphabetic", characterSpacing });
      left += this.widthOf(run.text, style) + characterSpacing;
    }
  }

  /** Closes the document and returns its bytes. */
  finish(): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      this.doc.on("data", (chunk: Buffer) => chunks.push(chunk));
      this.doc.on("end", () => resolve(Buffer.concat(chunks)));
      this.doc.on("error", reject);
      this.doc.end();
    });
  }

  #runs(text: string, style: TextStyle): { face: FaceName; text: string }[] {
    const runs: { face: FaceName; text: string }[] = [];
    for (const char of text) {
      const face = this.#face(char, style);
      const last = runs.at(-1);
      if (last?.face === face) last.text += char;
      else runs.push({ face, text: char });
    }
    return runs;
  }

  #face(char: string, style: TextStyle): FaceName {
    const face = faceFor(this.#faces, char, style.face ?? "regular");
    if (face === null) throw new MissingGlyph([char]);
    return face;
  }
}

type Font = NonNullable<ReturnType<Faces["get"]>>;
const advances = new WeakMap<Font, Map<string, number>>();

/** Advance width in font units, remembered per face: measuring is most of the work of breaking lines. */
function advanceOf(font: Font, char: string): number {
  const known = advances.get(font) ?? new Map<string, number>();
  advances.set(font, known);
  const found = known.get(char);
  if (found !== undefined) return found;
  const advance = font.glyphForCodePoint(char.codePointAt(0) ?? 0).advanceWidth;
  known.set(char, advance);
  return advance;
}
