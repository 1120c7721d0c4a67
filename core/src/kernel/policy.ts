import type { ZodMiniType } from "zod/mini";
import { compareInstants, type Instant } from "./time.ts";
import type { Work } from "./work.ts";

/** One of the values that a parameter may have, in words; one that is over is shown, but not chosen any more. */
export interface ParameterChoice {
  value: string;
  label: string;
  disabled?: boolean;
}

/** What the page of the rules is divided by, in its order. */
export const parameterTopics = {
  application: "申请、审核与公示",
  waiting: "轮候与限制申请",
  choosing: "选房",
  notice: "选房结果、配租通知单与承租手续",
  units: "房源",
  sms: "短信",
  signIn: "登录与账号安全",
} as const;
export type ParameterTopic = keyof typeof parameterTopics;

/** A number of the rules that a city may change: declared once, versioned in the database (G3.19). */
export interface Parameter<T> {
  code: string;
  topic: ParameterTopic;
  /** The cities whose rule it is; unless said, all. */
  cities?: readonly string[];
  title: string;
  /** The clause it comes from, quoted in Chinese. */
  clause: string;
  schema: ZodMiniType<T>;
  default: T;
  /** Where the value is some of a closed list: the words to choose from. */
  options?: Readonly<Record<string, string>>;
  /** Where the value is one of those that there are at the time. */
  choices?(work: Work): Promise<readonly ParameterChoice[]>;
}

export const defineParameter = <T>(parameter: Parameter<T>): Parameter<T> => parameter;

/** A value in force from an instant until the next version of the same parameter. */
export interface PolicyValue {
  code: string;
  value: unknown;
  effectiveFrom: Instant;
}

/** All versions of all parameters: answers what was in force at any instant. Pure. */
export class PolicyBook {
  readonly #versions: Map<string, PolicyValue[]>;
  readonly #defaults: Readonly<Record<string, unknown>>;
  readonly #ordered: readonly PolicyValue[];

  constructor(versions: readonly PolicyValue[] = [], cityDefaults: Readonly<Record<string, unknown>> = {}) {
    this.#ordered = versions.toSorted((a, b) => compareInstants(a.effectiveFrom, b.effectiveFrom));
    this.#versions = Map.groupBy(this.#ordered, (version) => version.code);
    this.#defaults = cityDefaults;
  }

  /** The value in force at an instant; a case is judged by the one in force when its step began. */
  at<T>(parameter: Parameter<T>, instant: Instant): T {
    const version = this.#versions
      .get(parameter.code)
      ?.findLast((candidate) => compareInstants(candidate.effectiveFrom, instant) <= 0);
    const value = version ? version.value : (this.#defaults[parameter.code] ?? parameter.default);
    return parameter.schema.parse(value);
  }

  /** The values in force at an instant of all codes that begin with a prefix. */
  startingWith(prefix: string, instant: Instant): PolicyValue[] {
    return [...this.#versions].flatMap(([code, versions]) => {
      const inForce = versions.findLast((one) => compareInstants(one.effectiveFrom, instant) <= 0);
      return code.startsWith(prefix) && inForce ? [inForce] : [];
    });
  }

  /** How many versions are in force at an instant: names the policy that a decision was made under. */
  revisionAt(instant: Instant): number {
    return this.#ordered.filter((version) => compareInstants(version.effectiveFrom, instant) <= 0).length;
  }
}
