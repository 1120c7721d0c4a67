export type Encoding = "br" | "gzip" | "identity";

const known = new Map<string, Encoding>();
const mostKnown = 200;

/** The smallest form that a caller takes (`Accept-Encoding`). Browsers send few different texts: each is read once. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (!accepted) return "identity";
  const before = known.get(accepted);
  if (before) return before;
  const encoding = read(accepted);
  if (known.size < mostKnown) known.set(accepted, encoding);
  return encoding;
}

function read(accepted: string): Encoding {
  const weights = new Map(accepted.toLowerCase().split(",").map(weightOf));
  const weight = (name: string): number => weights.get(name) ?? weights.get("*") ?? 0;
  const [br, gzip] = [weight("br"), weight("gzip")];
  if (br > 0 && br >= gzip) return "br";
  return gzip > 0 ? "gzip" : "identity";
}

/** `gzip;q=0.5` */
function weightOf(part: string): [name: string, weight: number] {
  const [name = "", quality = ""] = part.split(";").map((text) => text.trim());
  const weight = Number(quality.replace(/^q=/, "") || 1);
  return [name, Number.isNaN(weight) ? 0 : weight];
}
