import { type InstantLike, instantSecondText, instantText } from "./dates.ts";

/** An instant, to the minute; the exact second on hover. A plain day is shown as it is. */
export function DateText({ at }: { at: InstantLike | null | undefined }) {
  if (at === null || at === undefined || at === "") return <span>—</span>;
  if (isPlainDay(at)) return <time className="figures">{at}</time>;
  return (
    <time className="figures" dateTime={new Date(at).toISOString()} title={instantSecondText(at)}>
      {instantText(at)}
    </time>
  );
}

const isPlainDay = (at: InstantLike): at is string =>
  typeof at === "string" && /^\d{4}-\d{2}-\d{2}$/.test(at);
