import type { WaitingCase, WaitingStep } from "./publicity.api.ts";

/** Cases that may stand on one list together: one step, published by one office. */
export interface WaitingGroup {
  key: string;
  stepKey: string;
  title: string;
  region: string;
  cases: WaitingCase[];
}

export function groupsOf(steps: readonly WaitingStep[]): WaitingGroup[] {
  return steps.flatMap(({ stepKey, title, cases }) =>
    [...new Set(cases.map(({ publisher }) => publisher))].map((region) => ({
      key: `${stepKey} ${region}`,
      stepKey,
      title,
      region,
      cases: cases.filter((one) => one.publisher === region),
    })),
  );
}
