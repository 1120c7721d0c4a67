export const tierWords: Readonly<Record<string, string>> = {
  lowRent: "廉租住房组",
  publicRental: "公共租赁住房组",
};
export const bedroomWords: Readonly<Record<number, string>> = { 1: "一居室", 2: "二居室", 3: "三居室" };
export const classWords: Readonly<Record<string, string>> = { priority: "优先组", ordinary: "普通组" };
