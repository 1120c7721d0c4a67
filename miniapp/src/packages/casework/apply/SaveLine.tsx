import { View } from "@tarojs/components";
import type { SaveState } from "../../../session/use-autosave";

const words: Record<SaveState, string> = {
  untouched: "填写的内容会自动保存，可以随时退出，下次接着填。",
  onDevice: "正在保存…",
  saving: "正在保存…",
  saved: "已保存。换一部手机或电脑登录，也能接着填。",
  refused: "没有保存到服务器，内容还在这台设备上。",
  failed: "网络不通，先存在这台设备上，联网后会自动保存。",
};

export function SaveLine({ state }: { state: SaveState }) {
  const missed = state === "failed" || state === "refused";
  return (
    <View id="save-state" className={missed ? "notice notice-warn" : "muted gap-below"} ariaRole="status">
      {words[state]}
    </View>
  );
}
