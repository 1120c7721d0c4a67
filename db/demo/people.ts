import type { Chance } from "./chance.ts";
import { fictionalIdNumber } from "./identity-numbers.ts";

const surnames = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈",
];
const first = [..."志家文建国永海春秋丽桂淑秀玉雅晓子思雨梓浩俊嘉明云红金凤爱德光立新启承"];
const second = [..."明华英兰芳强军平伟杰涛萍霞敏静宁辉斌勇刚琴梅珍燕玲龙飞阳瑞轩涵怡悦欣彤宇航博"];

export interface Human {
  name: string;
  idNumber: string;
  birthYear: number;
  /** Only of applicants. */
  phone?: string;
}

/** Makes the people of one demo city, one after the other, nobody twice. */
export class People {
  readonly #city: string;
  readonly #chance: Chance;
  readonly #taken = new Set<string>();
  #made = 0;

  constructor(city: string, chance: Chance) {
    this.#city = city;
    this.#chance = chance;
  }

  /** A new person of a birth year; a family shares its surname where one is given. */
  next(birthYear: number, surname?: string): Human {
    const n = this.#made;
    this.#made += 1;
    const { pick, percent } = this.#chance;
    const idNumber = this.#numberOf(n, birthYear);
    const given = percent(75) ? pick(first) + pick(second) : pick(second);
    return { name: `${surname ?? pick(surnames)}${given}`, idNumber, birthYear };
  }

  #numberOf(n: number, birthYear: number): string {
    const { between } = this.#chance;
    for (;;) {
      const month = String(between(1, 12)).padStart(2, "0");
      const day = String(between(1, 28)).padStart(2, "0");
      const birthDay = `${birthYear}${month}${day}`;
      const idNumber = fictionalIdNumber(this.#city, Math.floor(n / 1000) % 9, birthDay, n % 1000);
      if (!this.#taken.has(idNumber)) {
        this.#taken.add(idNumber);
        return idNumber;
      }
    }
  }

  /** The same with a phone of a range that is handed out to nobody here. */
  applicant(birthYear: number): Human & { phone: string } {
    const phone = `1990${String(100_000 + this.#made).padStart(7, "0")}`;
    return { ...this.next(birthYear), phone };
  }
}
