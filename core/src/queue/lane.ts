export const tiers = ["lowRent", "publicRental"] as const;
export type Tier = (typeof tiers)[number];
export const bedroomCounts = [1, 2, 3] as const;
export type Bedrooms = (typeof bedroomCounts)[number];
export type PriorityClass = "priority" | "ordinary";

/** 一（一）: a lane is area × tier × bedrooms; six of them in one waiting area. */
export const laneOf = (areaCode: string, tier: Tier, bedrooms: Bedrooms): string =>
  `${areaCode}/${tier}/${bedrooms}`;

/** 一（一）: the lanes of a waiting area, in the order in which they are called. */
export const lanesOf = (areaCode: string): string[] =>
  tiers.flatMap((tier) => bedroomCounts.map((bedrooms) => laneOf(areaCode, tier, bedrooms)));

export const tierText: Readonly<Record<Tier, string>> = {
  lowRent: "廉租住房组",
  publicRental: "公共租赁住房组",
};
export const bedroomsText: Readonly<Record<Bedrooms, string>> = { 1: "一居室", 2: "二居室", 3: "三居室" };
export const classText: Readonly<Record<PriorityClass, string>> = { priority: "优先组", ordinary: "普通组" };

/** `廉租住房组 · 二居室` */
export const laneText = (tier: Tier, bedrooms: Bedrooms): string =>
  `${tierText[tier]} · ${bedroomsText[bedrooms]}`;
