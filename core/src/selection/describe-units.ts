export interface DescribedUnit {
  estate: string;
  address: string;
  building: string;
  doorNo: string;
}

/**
 * 轮候时可以看到选房小区房源地址门牌: `名苑（大公路1号）1栋101、1栋102；…`, cut at whole doors to at most `maxChars`
 * characters, then `等N套`.
 */
export function describeUnits(units: readonly DescribedUnit[], maxChars: number): string {
  let text = "";
  let estate = "";
  const tail = `等${units.length}套`;
  for (const unit of units) {
    const door = `${unit.building}${unit.doorNo}`;
    const head = text === "" ? "" : "；";
    const next =
      unit.estate === estate ? `${text}、${door}` : `${text}${head}${unit.estate}（${unit.address}）${door}`;
    if ([...next].length > maxChars - tail.length) return `${text}${tail}`;
    [text, estate] = [next, unit.estate];
  }
  return text;
}
