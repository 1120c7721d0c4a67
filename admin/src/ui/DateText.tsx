import { endSecondText, endText, type InstantLike, instantSecondText, instantText } from "./dates.ts";

interface Props {
  at: InstantLike | null | undefined;
  /** It is the exclusive end of a period: midnight belongs to the day before. */
  end?: boolean;
}

/** An instant, to the minute; the exact second on hover. A plain day is shown as it is. */
export function DateText({ at, end = false }: Props) {
  if (at === null || at === undefined || at === "") return <span>—</span>;
  if (isPlainDay(at)) return <time className="figures">{at}</time>;
  return (
    <time
      className="figures"
      dateTime={new Date(at).toISOString()}
      title={end ? endSecondText(at) : instantSecondText(at)}
    >
      {end ? endText(at) : instantText(at)}
    </time>
  );
}

const isPlainDay = (at: InstantLike): at is string =>
  typeof at === "string" && /^\d{4}-\d{2}-\d{2}$/.test(at);
