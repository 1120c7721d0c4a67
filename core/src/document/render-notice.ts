import { type Faces, type FontFile, MissingGlyph, missingGlyphs, openFaces } from "./fonts.ts";
import { type FilledNotice, textsOf } from "./notice-template.ts";
import { Pen } from "./pen.ts";
import { drawQr } from "./qr-drawing.ts";
import { drawSeal, SEAL_RADIUS, type SealAppearance, sealTexts } from "./seal-drawing.ts";
import { PAGE, Sheet } from "./sheet.ts";
import { drawTable } from "./table.ts";
import { drawVoidMarks, voidMarkTexts } from "./void-mark.ts";

/** What stands around the text of any notice: who issues it, when, under which seal, and how to check it. */
export interface NoticeFrame {
  readonly authority: string;
  /** Date as it is printed: 2026年11月27日. */
  readonly issuedOn: string;
  readonly seal?: SealAppearance;
  /** Public page that tells whether the notice is genuine; the code is printed beside the QR code. */
  readonly verify?: { readonly url: string; readonly code: string };
  /** Epoch milliseconds, from the caller's clock; the same input gives the same bytes. */
  readonly generatedAt: number;
  /** When it was taken out of force, as printed: every page is marked with it. */
  readonly voided?: string;
  /** Face for characters that Noto Sans SC does not have. */
  readonly fallbackFont?: FontFile;
}

/** Draws a filled notice on A4 as PDF. Throws MissingGlyph, naming every character that no font has. */
export async function renderNotice(notice: FilledNotice, frame: NoticeFrame): Promise<Uint8Array> {
  requireGlyphs(notice, frame);
  const faces = openFaces(frame.fallbackFont);
  const title = [...notice.title, notice.reference].filter(Boolean).join(" ");
  const sheet = new Sheet(new Pen(faces, { title, author: frame.authority, createdAt: frame.generatedAt }));
  drawHead(sheet, notice);
  for (const text of notice.body) sheet.paragraph(text, { size: 12 }, { lead: 21, indent: 2 });
  sheet.y += 8;
  drawTable(sheet, notice.rows);
  sheet.y += 10;
  for (const [index, text] of notice.closing.entries()) {
    const keepWith = index === notice.closing.length - 1 ? SIGNATURE_HEIGHT : 0;
    sheet.paragraph(text, { size: 11 }, { lead: 18.5, indent: 2, keepWith });
  }
  drawSignature(sheet, faces, frame);
  drawFooters(sheet.pen, notice.footer);
  if (frame.voided) drawVoidMarks(sheet.pen, frame.voided);
  return sheet.pen.finish();
}

function requireGlyphs(notice: FilledNotice, frame: NoticeFrame): void {
  const seal = frame.seal ? sealTexts(frame.seal) : "";
  const voided = frame.voided ? voidMarkTexts(frame.voided) : "";
  const texts = [...textsOf(notice), frame.authority, frame.issuedOn, frame.verify?.code ?? "", seal, voided];
  const missing = missingGlyphs(texts.join(""), frame.fallbackFont);
  if (missing.length > 0) throw new MissingGlyph(missing);
}

function drawHead(sheet: Sheet, { title, reference, salutation }: FilledNotice): void {
  for (const text of title.slice(0, -1)) sheet.line(text, "center", { size: 18, face: "bold" }, 32);
  sheet.line(title.at(-1) ?? "", "center", { size: 26, face: "bold", spacing: 10 }, 46);
  sheet.y += 4;
  if (reference) sheet.line(reference, "right", { size: 10.5 }, 22);
  if (salutation) sheet.paragraph(salutation, { size: 12, face: "bold" }, { lead: 24, indent: 0 });
}

const QR_SIDE = 76;
const SIGNATURE_HEIGHT = 2 * SEAL_RADIUS + 30;
const FOOT = PAGE.bottom + 4;

/**
 * QR code at the left; at the right the authority and the date under the lower half of the seal. The seal is
 * drawn first and the date lies outside its ring: both lines stay black and readable.
 */
function drawSignature(sheet: Sheet, faces: Faces, frame: NoticeFrame): void {
  sheet.ensure(SIGNATURE_HEIGHT);
  const { pen } = sheet;
  const x = PAGE.right - 112;
  const seal = { x, y: sheet.y + SEAL_RADIUS + 4, radius: SEAL_RADIUS };
  if (frame.seal) drawSeal(pen.doc, faces, frame.seal, seal);
  const centred = (text: string, y: number) =>
    pen.write(text, x - pen.widthOf(text, { size: 12 }) / 2, y, { size: 12 });
  pen.doc.fillColor("#000000");
  // Between star and code; below the middle line of a seal that has one.
  centred(frame.authority, seal.y + SEAL_RADIUS * (frame.seal?.middle ? 0.82 : 0.62));
  centred(frame.issuedOn, seal.y + SEAL_RADIUS + 14);
  if (frame.verify) drawVerification(pen, frame.verify, sheet.y + 18);
  sheet.y += SIGNATURE_HEIGHT;
}

function drawVerification(pen: Pen, verify: { url: string; code: string }, y: number): void {
  drawQr(pen.doc, verify.url, { x: PAGE.left + 4, y, side: QR_SIDE });
  pen.doc.fillColor("#333333");
  pen.write("扫码核验真伪", PAGE.left + 4, y + QR_SIDE + 15, { size: 9 });
  pen.write(`核验码：${verify.code}`, PAGE.left + 4, y + QR_SIDE + 29, { size: 9 });
  pen.doc.fillColor("#000000");
}

/** On every page, with the page numbers when there is more than one. */
function drawFooters(pen: Pen, footer: string): void {
  const { doc } = pen;
  const { count } = doc.bufferedPageRange();
  const style = { size: 8.5 };
  for (let page = 0; page < count; page++) {
    const pages = count > 1 ? `第${page + 1}页 共${count}页` : "";
    if (!footer && !pages) continue;
    doc.switchToPage(page);
    doc
      .moveTo(PAGE.left, FOOT)
      .lineTo(PAGE.right, FOOT)
      .lineWidth(0.4)
      .stroke("#888888")
      .fillColor("#555555");
    pen.write(footer, PAGE.left, FOOT + 14, style);
    pen.write(pages, PAGE.right - pen.widthOf(pages, style), FOOT + 14, style);
  }
}
