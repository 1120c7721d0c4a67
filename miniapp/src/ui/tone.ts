/** Always shown with words as well; colour alone says nothing. */
export type Tone = "plain" | "info" | "success" | "warn" | "error";

const served = {
  neutral: "plain",
  active: "info",
  good: "success",
  warning: "warn",
  bad: "error",
} as const;

/** The API's tone of a state as the kit names it. */
export const toneOf = (tone: keyof typeof served): Tone => served[tone];
