export interface LeftInEstate {
  estateId: string;
  estateName: string;
  address: string;
  bedrooms: number;
  listed: number;
  inSession: number;
}

export interface EstateLeft {
  name: string;
  address: string;
  left: { bedrooms: number; units: number }[];
}

/** One line for each estate, with the numbers of rooms that are left there. */
export function byEstate(counts: readonly LeftInEstate[], bedrooms?: number): EstateLeft[] {
  const estates = new Map<string, EstateLeft>();
  for (const one of counts) {
    if (bedrooms !== undefined && one.bedrooms !== bedrooms) continue;
    const estate = estates.get(one.estateId) ?? { name: one.estateName, address: one.address, left: [] };
    estate.left.push({ bedrooms: one.bedrooms, units: one.listed + one.inSession });
    estates.set(one.estateId, estate);
  }
  return Array.from(estates.values());
}
