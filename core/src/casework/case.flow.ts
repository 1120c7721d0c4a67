import { defineFlow } from "../kernel/index.ts";

/** Key of a step in a chain: `street`, `firstList`, `district`, `secondList`, `city`, … */
export type StepKey = string;

/** inReview: with the office of the step. toPublish: passed, waits for its list. inPublicity: on a list. */
export type CaseState =
  | "draft"
  | "inReview"
  | "returned"
  | "toPublish"
  | "inPublicity"
  | "approved"
  | "rejected"
  | "withdrawn";
export type CaseMove =
  | "submit"
  | "resubmit"
  | "toNextReview"
  | "toList"
  | "publish"
  | "return"
  | "approve"
  | "reject"
  | "withdraw";

export const caseFlow = defineFlow<CaseState, CaseMove>({
  draft: { submit: "inReview", withdraw: "withdrawn" },
  inReview: {
    toNextReview: "inReview",
    toList: "toPublish",
    return: "returned",
    approve: "approved",
    reject: "rejected",
    withdraw: "withdrawn",
  },
  returned: { resubmit: "inReview", withdraw: "withdrawn", reject: "rejected" },
  toPublish: { publish: "inPublicity", withdraw: "withdrawn" },
  inPublicity: {
    toNextReview: "inReview",
    toList: "toPublish",
    approve: "approved",
    reject: "rejected",
    withdraw: "withdrawn",
  },
  approved: {},
  rejected: {},
  withdrawn: {},
});

/** Nothing more happens to it. */
export const endedStates: readonly CaseState[] = ["approved", "rejected", "withdrawn"];
