import type { WaitingCase, WaitingStep } from "./publicity.api.ts";

/** Cases that may stand on one list together: one step of one region. */
export interface WaitingGroup {
  key: string;
  stepKey: string;
  title: string;
  region: string;
  cases: WaitingCase[];
}

export function groupsOf(steps: readonly WaitingStep[]): WaitingGroup[] {
  return steps.flatMap(({ stepKey, title, cases }) =>
    [...new Set(cases.map(({ region }) => region))].map((region) => ({
      key: `${stepKey} ${region}`,
      stepKey,
      title,
      region,
      cases: cases.filter((one) => one.region === region),
    })),
  );
}
