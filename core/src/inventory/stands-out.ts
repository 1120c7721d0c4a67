/** What is compared of a flat with others of its kind: those of the same bedrooms in the same estate. */
export interface ComparedUnit {
  estateId: string;
  bedrooms: number;
  areaCentiares: number;
  rentFen: number;
}

/** Fewer flats than these make no custom. */
const fewest = 5;
const areaWithin = 0.2;
const rentWithin = 0.1;

/** Says of a flat where it is far from the middle of its kind: a wrong figure in a sheet looks like that. Pure. */
export function standsOut(stock: readonly ComparedUnit[]): (unit: ComparedUnit) => string[] {
  const kinds = Map.groupBy(stock, kindOf);
  const middles = new Map(
    [...kinds].map(([kind, units]) => [
      kind,
      { many: units.length, area: middleOf(units.map(areaOf)), rent: middleOf(units.map(rentOf)) },
    ]),
  );
  return (unit) => {
    const middle = middles.get(kindOf(unit));
    if (!middle || middle.many < fewest) return [];
    const { area, rent } = middle;
    return [
      ...(isFar(areaOf(unit), area, areaWithin)
        ? [`面积与同小区同居室的（多为${shown(area)}㎡）相差较大`]
        : []),
      ...(isFar(rentOf(unit), rent, rentWithin)
        ? [`租金每平方米${shown(rentOf(unit))}元，同小区同居室的多为${shown(rent)}元`]
        : []),
    ];
  };
}

const kindOf = ({ estateId, bedrooms }: ComparedUnit): string => `${estateId}/${bedrooms}`;
const areaOf = ({ areaCentiares }: ComparedUnit): number => areaCentiares / 100;
/** Yuan a month for a square metre. */
const rentOf = ({ rentFen, areaCentiares }: ComparedUnit): number => rentFen / areaCentiares;

const middleOf = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
const isFar = (value: number, middle: number, within: number): boolean =>
  Math.abs(value - middle) > middle * within;
const shown = (value: number): string => value.toFixed(2);
