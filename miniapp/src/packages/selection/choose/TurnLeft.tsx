import { call } from "../../../api/client";
import { useLoad } from "../../../session/use-load";
import { Countdown } from "../../../ui/Countdown";
import { Notice } from "../../../ui/Notice";

/** How long the own turn lasts, on every page where one chooses. */
export function TurnLeft() {
  const load = useLoad("turn", () => call("mySelection", {}));
  if (load.face !== "ready") return null;
  const { offers, serverNow } = load.data;
  const open = offers.find(({ state }) => state.code === "open");
  if (open?.closesAt) {
    return (
      <Countdown
        id="turn-left"
        label="选房时间还剩"
        closesAt={open.closesAt}
        serverNow={serverNow}
        onOver={load.reload}
      />
    );
  }
  return (
    <Notice id="turn-over" tone="warn" title="现在不是您选房的时间">
      房源可以看，但不能选定。
    </Notice>
  );
}
