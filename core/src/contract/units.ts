/** Most flats in one report for review. */
export const mostReportedUnits = 500;

/** Most flats that are put into a selection session at once. */
export const mostSessionUnits = 1000;
