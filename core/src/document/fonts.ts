import { createRequire } from "node:module";
import { type Font, openSync } from "fontkit";

/** A font file on this machine; a collection (.ttc) also needs the PostScript name of the face. */
export interface FontFile {
  readonly path: string;
  readonly postscriptName?: string;
}

export type FaceName = "regular" | "bold" | "fallback";

/** The opened faces by name. The base face has 30,890 characters; a fallback adds the rarest names. */
export type Faces = ReadonlyMap<FaceName, Font>;

/** A character that no font has: issuing must stop, because a name with a hole in it is a wrong name. */
export class MissingGlyph extends Error {
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    super(`no font has ${characters.map(describe).join(", ")}`);
    this.name = "MissingGlyph";
    this.characters = characters;
  }
}

const opened = new Map<string, Faces>();

/** Noto Sans SC 400 and 700 (OFL-1.1), parsed once per process; throws when a file is not a font. */
export function openFaces(fallback?: FontFile): Faces {
  const key = fallback ? `${fallback.path}#${fallback.postscriptName ?? ""}` : "";
  const known = opened.get(key);
  if (known) return known;
  const faces = new Map<FaceName, Font>(
    fallback ? [...openFaces(), ["fallback", openFace(fallback)]] : baseFaces(),
  );
  opened.set(key, faces);
  return faces;
}

/** The distinct characters of the text that cannot be drawn, in order of appearance. */
export function missingGlyphs(text: string, fallback?: FontFile): string[] {
  const faces = openFaces(fallback);
  return [...new Set(text)].filter((char) => !/\s/u.test(char) && faceFor(faces, char, "regular") === null);
}

/** The face that draws this character: the wanted one if it can, else the fallback, else null. */
export function faceFor(faces: Faces, char: string, wanted: FaceName): FaceName | null {
  const code = char.codePointAt(0) ?? 0;
  for (const name of [wanted, "fallback"] as const) {
    if (faces.get(name)?.hasGlyphForCodePoint(code)) return name;
  }
  return null;
}

function baseFaces(): [FaceName, Font][] {
  const { resolve } = createRequire(import.meta.url);
  const file = (weight: string) =>
    resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`);
  return [
    ["regular", openFace({ path: file("400Regular") })],
    ["bold", openFace({ path: file("700Bold") })],
  ];
}

function openFace({ path, postscriptName }: FontFile): Font {
  const font = openSync(path, postscriptName);
  if (font === null || !("layout" in font))
    throw new Error(`no face ${postscriptName ?? ""} in font ${path}`);
  return font;
}

function describe(char: string): string {
  return `${char} (U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()})`;
}
