interface Estate {
  id: string;
  name: string;
  address: string;
}

interface Left {
  estateId: string;
  bedrooms: number;
  listed: number;
  inSession: number;
}

const rooms = ["", "一居室", "二居室", "三居室"];

/** Each estate with what is left in it, those with something left first. */
export function estatesWithLeft(estates: readonly Estate[], left: readonly Left[]) {
  const lines = estates.map(({ id, name, address }) => {
    const counts = left
      .filter(({ estateId }) => estateId === id)
      .map(({ bedrooms, listed, inSession }) => `${rooms[bedrooms] ?? ""} ${listed + inSession} 套`);
    const text = counts.length > 0 ? `剩余：${counts.join("，")}` : "暂时没有剩余房源";
    return { id, name, note: `${address}。${text}`, any: counts.length > 0 };
  });
  return lines.sort((a, b) => Number(b.any) - Number(a.any));
}
