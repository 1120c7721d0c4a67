import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { useEffect, useState } from "react";
import { call } from "../../../api/client";
import { go } from "../../../session/go";
import type { Load } from "../../../session/load";
import { serverNow } from "../../../session/server-clock";
import { useLoad } from "../../../session/use-load";
import { usePolling } from "../../../session/use-polling";
import { Button } from "../../../ui/Button";
import { Countdown } from "../../../ui/Countdown";
import { showPart } from "../../../ui/element/show-field";
import { Notice } from "../../../ui/Notice";

export type Turn = Load<Reply<"mySelection">> & {
  /** It is known not to be the time; while nothing is known yet, whoever taps is told by the server. */
  over: boolean;
  onEnd: () => void;
};

/** Soon enough to see that the office has given time back, or that the last second has passed. */
const lookAgainMs = 10_000;

/** The own turn, on every page where one chooses; over at its end by the server's clock, whether it answers then or not. */
export function useTurn(): Turn {
  const load = useLoad("turn", () => call("mySelection", {}));
  const [, lookAt] = useState(0);
  usePolling(load.reload, lookAgainMs);
  const onEnd = () => {
    lookAt(serverNow());
    void load.reload();
  };
  return { ...load, over: load.face === "ready" && !isRunning(load.data), onEnd };
}

function isRunning(selection: Reply<"mySelection">): boolean {
  const closesAt = openOffer(selection)?.closesAt;
  return closesAt !== undefined && serverNow() < Date.parse(closesAt);
}

const openOffer = ({ offers }: Reply<"mySelection">) => offers.find(({ state }) => state.code === "open");

const stateOf = (turn: Turn, offer: string): string | undefined =>
  turn.face === "ready" ? turn.data.offers.find(({ id }) => id === offer)?.state.code : undefined;

/** Perhaps without having seen it: the answer may have been lost on the way. */
export const hasChosen = (turn: Turn, offer: string): boolean => stateOf(turn, offer) === "chosen";

/** Whoever has run out of time is told so, not that it was never the time. */
export function overText(turn: Turn, offer: string): string {
  const had = ["open", "missed"].includes(stateOf(turn, offer) ?? "");
  return had ? "选房时间已经过了" : "现在不是您选房的时间";
}

interface TurnLeftProps {
  turn: Turn;
  offer: string;
}

/** How long it lasts, or that it is over. */
export function TurnLeft({ turn, offer }: TurnLeftProps) {
  if (turn.face !== "ready") return null;
  if (hasChosen(turn, offer)) return <Chosen />;
  if (!turn.over) return <TimeLeft id="turn-left" label="选房时间还剩" turn={turn} />;
  return (
    <Notice id="turn-over" tone="warn" title={overText(turn, offer)}>
      <View>房源可以看，但不能选定。</View>
      <Button id="turn-what-now" kind="secondary" onTap={() => go("selection/my-turn")}>
        看看接下来怎么办
      </Button>
    </Notice>
  );
}

/** The time left alone: on the page, and in the dialog that lies over it. */
export function TimeLeft({ id, label, turn }: { id: string; label: string; turn: Turn }) {
  if (turn.face !== "ready") return null;
  const closesAt = openOffer(turn.data)?.closesAt;
  if (!closesAt) return null;
  const { serverNow: told } = turn.data;
  return <Countdown {...{ id, label, closesAt }} serverNow={told} onOver={turn.onEnd} />;
}

/** Perhaps on another device just now, while somebody here looks at the end of the page: brought before the eyes. */
function Chosen() {
  useEffect(() => showPart("turn-chosen"), []);
  return (
    <Notice id="turn-chosen" tone="success" title="您已经选好房了">
      <Button id="turn-result" onTap={() => go("notice/my-home")}>
        看选房结果
      </Button>
    </Notice>
  );
}
