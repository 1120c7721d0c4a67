import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { call } from "../../../api/client";
import { go } from "../../../session/go";
import type { Load } from "../../../session/load";
import { useLoad } from "../../../session/use-load";
import { Button } from "../../../ui/Button";
import { Countdown } from "../../../ui/Countdown";
import { Notice } from "../../../ui/Notice";

type Turn = Load<Reply<"mySelection">>;

/** The own turn, on every page where one chooses. */
export const useTurn = (): Turn => useLoad("turn", () => call("mySelection", {}));

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
  const open = openOffer(turn.data);
  if (open?.closesAt) {
    return (
      <Countdown
        id="turn-left"
        label="选房时间还剩"
        closesAt={open.closesAt}
        serverNow={turn.data.serverNow}
        onOver={turn.reload}
      />
    );
  }
  return (
    <Notice id="turn-over" tone="warn" title="现在不是您选房的时间">
      <View>房源可以看，但不能选定。</View>
      <Button id="turn-what-now" kind="secondary" onTap={() => go("selection/my-turn")}>
        看看接下来怎么办
      </Button>
    </Notice>
  );
}

const Chosen = () => (
  <Notice id="turn-chosen" tone="success" title="您已经选好房了">
    <Button id="turn-result" onTap={() => go("notice/my-home")}>
      看选房结果
    </Button>
  </Notice>
);
