import { idNumberCheck } from "@housing/core/kernel";

const surnames = [..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗"];
const given = [
  "晓明",
  "秀英",
  "志远",
  "建国",
  "桂兰",
  "思雨",
  "永发",
  "梓涵",
  "丽芳",
  "家豪",
  "雨欣",
  "国强",
  "春梅",
  "文博",
  "淑贞",
];

export interface MadePerson {
  name: string;
  idNumber: string;
  phone: string;
}

/** The n-th fictional person: the same every run, with a valid identity number (region code 360799 does not exist). */
export function madePerson(n: number, birthYear = 1960 + (n % 40)): MadePerson {
  const birthDay = `${birthYear}${String((n % 12) + 1).padStart(2, "0")}${String((n % 28) + 1).padStart(2, "0")}`;
  const region = `3607${String(90 + (Math.floor(n / 1000) % 10))}`;
  const first17 = `${region}${birthDay}${String(n % 1000).padStart(3, "0")}`;
  return {
    name: `${surnames[n % surnames.length]}${given[Math.floor(n / surnames.length) % given.length]}`,
    idNumber: first17 + idNumberCheck(first17),
    phone: `199${String(10_000_000 + n).slice(-8)}`,
  };
}
