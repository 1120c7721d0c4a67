import { type Faces, faceFor, MissingGlyph } from "./fonts.ts";

/** What a seal shows. A sample is crossed by a band, so that a print of it cannot pass for a sealed paper. */
export interface SealAppearance {
  readonly authority: string;
  /** Line under the star, for example 配租专用章; the seal of an office itself has none. */
  readonly middle?: string;
  /** 13-digit code of the registered seal. */
  readonly code?: string;
  readonly sample: boolean;
}

/** Centre and radius in points. */
export interface SealPlace {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** 42 mm across, the size of a round seal of a city or county office. */
export const SEAL_RADIUS = (21 / 25.4) * 72;
const RED = "#d0021b";

interface Glyph {
  readonly char: string;
  /** Turn in degrees, clockwise. */
  readonly turn: number;
  readonly x: number;
  readonly y: number;
  /** Width and height of the em square in points: seals use narrow, tall characters. */
  readonly width: number;
  readonly height: number;
}

/** Draws the seal as outlines: ring, star, name along the ring, optional line and code, sample band. */
export function drawSeal(
  doc: PDFKit.PDFDocument,
  faces: Faces,
  seal: SealAppearance,
  { x, y, radius }: SealPlace,
): void {
  doc.save().translate(x, y).opacity(0.82);
  doc
    .circle(0, 0, radius * 0.965)
    .lineWidth(radius * 0.05)
    .stroke(RED);
  doc.path(starPath(radius * 0.32)).fill(RED);
  const glyphs = [
    ...nameGlyphs(seal.authority, radius),
    ...lineGlyphs(seal.middle ?? "", radius),
    ...codeGlyphs(seal.code ?? "", radius),
  ];
  for (const glyph of glyphs) drawGlyph(doc, faces, glyph);
  if (seal.sample) drawSampleBand(doc, faces, radius);
  doc.restore();
}

/** All texts the drawing needs glyphs for. */
export function sealTexts(seal: SealAppearance): string {
  return `${seal.authority}${seal.middle ?? ""}${seal.code ?? ""}${seal.sample ? SAMPLE : ""}`;
}

const SAMPLE = "样章SAMPLE";

function drawSampleBand(doc: PDFKit.PDFDocument, faces: Faces, radius: number): void {
  const half = { width: radius * 1.02, height: radius * 0.17 };
  doc
    .save()
    .rotate(-18)
    .lineWidth(radius * 0.025);
  doc
    .rect(-half.width, -half.height, 2 * half.width, 2 * half.height)
    .fillOpacity(1)
    .fillAndStroke("#ffffff", RED);
  const size = radius * 0.25;
  const step = radius * 0.225;
  const start = -((SAMPLE.length - 1) * step) / 2;
  for (const [index, char] of [...SAMPLE].entries()) {
    drawGlyph(doc, faces, {
      char,
      turn: 0,
      x: start + index * step,
      y: size * 0.36,
      width: size * 0.8,
      height: size,
    });
  }
  doc.restore();
}

function drawGlyph(doc: PDFKit.PDFDocument, faces: Faces, glyph: Glyph): void {
  const face = faceFor(faces, glyph.char, "bold");
  const font = face === null ? undefined : faces.get(face);
  if (!font) throw new MissingGlyph([glyph.char]);
  const outline = font.glyphForCodePoint(glyph.char.codePointAt(0) ?? 0);
  doc.save().translate(glyph.x, glyph.y).rotate(glyph.turn);
  doc.scale(glyph.width / font.unitsPerEm, -glyph.height / font.unitsPerEm);
  doc
    .translate(-outline.advanceWidth / 2, 0)
    .path(outline.path.toSVG())
    .fill(RED)
    .restore();
}

/** Five-pointed star, one point up, around the origin. */
function starPath(radius: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const reach = index % 2 === 0 ? radius : radius * 0.382;
    const angle = -Math.PI / 2 + (index * Math.PI) / 5;
    return `${(reach * Math.cos(angle)).toFixed(3)} ${(reach * Math.sin(angle)).toFixed(3)}`;
  });
  return `M${points.join("L")}Z`;
}

function nameGlyphs(name: string, radius: number): Glyph[] {
  const chars = [...name];
  const span = Math.min(238, chars.length * 20);
  const step = span / chars.length;
  const baseline = radius * 0.66;
  const width = Math.min(radius * 0.27, ((baseline * step * Math.PI) / 180) * 0.98);
  return chars.map((char, index) => {
    const turn = -span / 2 + step * (index + 0.5);
    return { char, turn, ...onCircle(turn, baseline), width, height: radius * 0.27 };
  });
}

function lineGlyphs(text: string, radius: number): Glyph[] {
  const chars = [...text];
  const size = Math.min(radius * 0.18, (radius * 1.05) / Math.max(1, chars.length));
  return chars.map((char, index) => {
    const x = (index - (chars.length - 1) / 2) * size * 1.06;
    return { char, turn: 0, x, y: radius * 0.56, width: size, height: size };
  });
}

/** The code stands along the lower ring, read from left to right. */
function codeGlyphs(code: string, radius: number): Glyph[] {
  const chars = [...code];
  const step = 5;
  return chars.map((char, index) => {
    const angle = 180 + (step * (chars.length - 1)) / 2 - step * index;
    return {
      char,
      turn: angle - 180,
      ...onCircle(angle, radius * 0.9),
      width: radius * 0.1,
      height: radius * 0.1,
    };
  });
}

/** Point at `degrees` clockwise from the top of a circle around the origin. */
function onCircle(degrees: number, radius: number): { x: number; y: number } {
  const angle = (degrees * Math.PI) / 180;
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}
