/** Masks for display and publication. All count code points: rare characters of names are two UTF-16 units. */

/** 姓名: 李明 → 李*, 王小明 → 王*明, 欧阳志远 → 欧**远. */
export function maskName(name: string): string {
  const chars = [...name.trim()];
  if (chars.length <= 1) return "*".repeat(chars.length);
  if (chars.length === 2) return `${chars[0]}*`;
  return `${chars[0]}${"*".repeat(chars.length - 2)}${chars.at(-1)}`;
}

/** 证件号码 for staff: 110105********002X. Other documents keep two characters at each end. */
export function maskIdNumber(idNumber: string): string {
  const chars = [...idNumber.trim()];
  return chars.length === 18 ? keepEnds(chars, 6, 4) : keepEnds(chars, 2, 2);
}

/** 证件号码 for publication: 1101**********002X; without region of birth and birthday. */
export function maskIdNumberPublic(idNumber: string): string {
  const chars = [...idNumber.trim()];
  return chars.length === 18 ? keepEnds(chars, 4, 4) : keepEnds(chars, 1, 2);
}

/** 电话: 138****8000; a land line keeps its last three digits. */
export function maskPhone(phone: string): string {
  const chars = [...phone.trim()];
  const isMobile = chars.length === 11 && chars[0] === "1";
  return isMobile ? keepEnds(chars, 3, 4) : keepEnds(chars, 0, 3);
}

/** From here on an address names one household: 3栋, 二单元, 501室, 3-2-501. */
const DOOR =
  /(?:[0-9０-９A-Za-z甲乙丙丁一二三四五六七八九十百]+#?(?:号楼|栋|幢|座|单元|层|楼|室|房|户)|\d+-\d+)/u;
const HOUSE_NUMBER = /[0-9０-９一二三四五六七八九十百]+号/u;

/** 住址 for publication: only as far as the estate (小区); without one, only as far as the street or village. */
export function maskAddress(address: string): string {
  const text = address.trim();
  const door = DOOR.exec(text) ?? HOUSE_NUMBER.exec(text);
  const shown = door ? text.slice(0, door.index) : text;
  if (!door) return shown;
  return shown === "" ? "***" : `${shown}***`;
}

function keepEnds(chars: readonly string[], head: number, tail: number): string {
  if (chars.length <= head + tail) return "*".repeat(chars.length);
  const hidden = "*".repeat(chars.length - head - tail);
  return [...chars.slice(0, head), hidden, ...chars.slice(chars.length - tail)].join("");
}
