import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { call } from "../../../api/client";
import { go } from "../../../session/go";
import type { Load } from "../../../session/load";
import { useLoad } from "../../../session/use-load";
import { usePolling } from "../../../session/use-polling";
import { Button } from "../../../ui/Button";
import { Countdown } from "../../../ui/Countdown";
import { Notice } from "../../../ui/Notice";

export type Turn = Load<Reply<"mySelection">>;

/** Soon enough to see that the office has given time back, or that the last second has passed. */
const lookAgainMs = 10_000;

/** The own turn, on every page where one chooses. */
export function useTurn(): Turn {
  const load = useLoad("turn", () => call("mySelection", {}));
  usePolling(load.reload, lookAgainMs);
  return load;
}

/** Perhaps without having seen it: the answer may have been lost on the way. */
export function hasChosen(turn: Turn, offer: string): boolean {
  if (turn.face !== "ready") return false;
  return turn.data.offers.some(({ id, state }) => id === offer && state.code === "chosen");
}

/** It is known not to be the time; while nothing is known yet, whoever taps is told by the server. */
export const isOver = (turn: Turn): boolean => turn.face === "ready" && !openOffer(turn.data)?.closesAt;

const openOffer = ({ offers }: Reply<"mySelection">) => offers.find(({ state }) => state.code === "open");

interface TurnLeftProps {
  turn: Turn;
  offer: string;
}

/** How long it lasts, or that it is over. */
export function TurnLeft({ turn, offer }: TurnLeftProps) {
  if (turn.face !== "ready") return null;
  if (hasChosen(turn, offer)) return <Chosen />;
  if (!isOver(turn)) return <TimeLeft id="turn-left" label="选房时间还剩" turn={turn} />;
  return (
    <Notice id="turn-over" tone="warn" title="现在不是您选房的时间">
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
  const { serverNow } = turn.data;
  return <Countdown {...{ id, label, closesAt, serverNow }} onOver={turn.reload} />;
}

const Chosen = () => (
  <Notice id="turn-chosen" tone="success" title="您已经选好房了">
    <Button id="turn-result" onTap={() => go("notice/my-home")}>
      看选房结果
    </Button>
  </Notice>
);
