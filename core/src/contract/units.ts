/** 朝向, as a flat may have it. */
export const orientations = ["东", "南", "西", "北", "东南", "西南", "东北", "西北", "南北", "东西"] as const;

/** What may stand on a door. */
export const onDoors = /^[\p{L}\p{N}#()（）./ -]+$/u;

/** Most flats in one report for review. */
export const mostReportedUnits = 500;

/** Most flats that are put into a selection session at once. */
export const mostSessionUnits = 1000;
