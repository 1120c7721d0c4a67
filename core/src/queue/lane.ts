export const tiers = ["lowRent", "publicRental"] as const;
export type Tier = (typeof tiers)[number];
export type Bedrooms = 1 | 2 | 3;
export type PriorityClass = "priority" | "ordinary";

/** 一（一）: a lane is area × tier × bedrooms; six of them in one waiting area. */
export const laneOf = (areaCode: string, tier: Tier, bedrooms: Bedrooms): string => `${areaCode}/${tier}/${bedrooms}`;

export const tierText: Readonly<Record<Tier, string>> = { lowRent: "廉租住房组", publicRental: "公共租赁住房组" };
export const bedroomsText: Readonly<Record<Bedrooms, string>> = { 1: "一居室", 2: "二居室", 3: "三居室" };

/** `廉租住房组 · 二居室` */
export const laneText = (tier: Tier, bedrooms: Bedrooms): string => `${tierText[tier]} · ${bedroomsText[bedrooms]}`;
