import { StatusTag, type Tone } from "../../ui/StatusTag.tsx";
import type { MoveIn } from "./moveIn.api.ts";

const tones: Readonly<Record<string, Tone>> = {
  checked: "good",
  cleared: "good",
  doubt: "warning",
  refused: "bad",
};

/** Whether the originals were seen, and what was doubtful about them; nothing where there is nothing to be seen yet, or any more. */
export function CheckMark({ household: { check, checkText, doubt, state } }: { household: MoveIn }) {
  if (!check && state.code !== "qualified") return <span>—</span>;
  return (
    <>
      <StatusTag label={checkText} tone={check ? tones[check] : "neutral"} />
      {doubt && <div className="quiet">{doubt}</div>}
    </>
  );
}
