import { StatusTag, type Tone } from "../../ui/StatusTag.tsx";
import type { MoveIn } from "./moveIn.api.ts";

const tones: Readonly<Record<string, Tone>> = {
  checked: "good",
  cleared: "good",
  doubt: "warning",
  refused: "bad",
};

/** Nothing where no originals are to be seen yet, or any more. */
export const hasCheck = ({ check, state }: MoveIn): boolean =>
  check !== undefined || state.code === "qualified";

/** Whether the originals were seen, and what was doubtful about them. */
export function CheckMark({ household: { check, checkText, doubt } }: { household: MoveIn }) {
  return (
    <>
      <StatusTag label={checkText} tone={check ? tones[check] : "neutral"} />
      {doubt && <div className="quiet">{doubt}</div>}
    </>
  );
}
