import { useServerNow } from "../api/serverClock.ts";
import { durationText, endSecondText, type InstantLike } from "./dates.ts";

interface Props {
  /** The exclusive end instant, from the server. */
  until: InstantLike;
  /** Said before the remaining time. */
  label?: string;
  ended?: string;
}

/** Counts down on the server's clock. Colour is never the only sign. */
export function Countdown({ until, label = "还剩", ended = "已截止" }: Props) {
  const left = new Date(until).getTime() - useServerNow();
  const tone = left <= 0 ? "over" : left < 86_400_000 ? "soon" : "calm";
  return (
    <time
      className={`countdown countdown-${tone} figures`}
      dateTime={new Date(until).toISOString()}
      title={`截止 ${endSecondText(until)}`}
      data-testid="countdown"
    >
      {left <= 0 ? ended : `${label} ${durationText(left)}`}
    </time>
  );
}
