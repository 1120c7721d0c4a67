export interface DemoEstate {
  code: string;
  name: string;
  districtCode: string;
  address: string;
  buildings: number;
  floors: number;
  unitsPerFloor: number;
  hasLift: boolean;
  /** Of buildings that are new: known, not yet offered. */
  newBuildings?: number;
  longitude: number;
  latitude: number;
}

type Size = readonly [buildings: number, floors: number, unitsPerFloor: number];

function estate(
  [code, name]: readonly [string, string],
  districtCode: string,
  address: string,
  [buildings, floors, unitsPerFloor]: Size,
): DemoEstate {
  const n = Number(code.slice(-2));
  const place = { longitude: 114.9 + (n % 5) * 0.017, latitude: 25.8 + (n % 7) * 0.011 };
  return {
    code,
    name,
    districtCode,
    address,
    buildings,
    floors,
    unitsPerFloor,
    hasLift: floors > 6,
    ...place,
  };
}

/** Fictional estates: names and addresses are nobody's. */
export const demoEstates: Readonly<Record<string, readonly DemoEstate[]>> = {
  ganzhou: [
    estate(["ZG01", "滨江嘉苑"], "360702", "章贡区滨江大道88号", [4, 11, 6]),
    estate(["ZG02", "文庙新村"], "360702", "章贡区文庙路12号", [6, 6, 4]),
    estate(["ZG03", "水南花园"], "360702", "章贡区水南大道36号", [5, 11, 6]),
    estate(["ZG04", "七里佳园"], "360702", "章贡区七里路5号", [4, 17, 4]),
    estate(["JK05", "蟠龙雅居"], "3607JK", "经开区蟠龙大道20号", [6, 11, 4]),
    estate(["JK06", "金岭家园"], "3607JK", "经开区金岭中路66号", [5, 12, 5]),
    estate(["JK07", "三江安居苑"], "3607JK", "经开区三江路9号", [4, 6, 6]),
    estate(["JK08", "黄金时代公寓"], "3607JK", "经开区黄金大道101号", [3, 18, 6]),
    estate(["RJ09", "潭口新苑"], "3607RJ", "蓉江新区潭口路18号", [5, 11, 4]),
    estate(["RJ10", "潭东佳苑"], "3607RJ", "蓉江新区潭东大道27号", [4, 11, 6]),
    { ...estate(["RJ11", "高校安居社区"], "3607RJ", "蓉江新区学苑路3号", [2, 18, 8]), newBuildings: 1 },
    estate(["RJ12", "蓉江福居"], "3607RJ", "蓉江新区蓉江一路55号", [4, 11, 4]),
  ],
  liuzhou: [
    estate(["LZ01", "龙城和苑"], "450202", "城中区龙城路18号", [3, 11, 4]),
    estate(["LZ02", "鱼峰安居苑"], "450203", "鱼峰区驾鹤路26号", [3, 6, 6]),
    estate(["LZ03", "柳石新村"], "450204", "柳南区柳石路90号", [2, 12, 5]),
    { ...estate(["LZ04", "雅儒佳园"], "450205", "柳北区雅儒路7号", [2, 17, 4]), newBuildings: 1 },
  ],
};
