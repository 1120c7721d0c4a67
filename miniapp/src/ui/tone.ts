/** Always shown with words as well; colour alone says nothing. */
export type Tone = "plain" | "info" | "success" | "warn" | "error";
