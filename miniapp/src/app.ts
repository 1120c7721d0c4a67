import Taro from "@tarojs/taro";
import type { PropsWithChildren } from "react";
import "./session/page-turn";
import "./session/step-back";
import "./ui/styles/tokens.css";
import "./ui/styles/layout.css";
import "./ui/styles/controls.css";
import "./ui/styles/options.css";
import "./ui/styles/parts.css";
import "./ui/styles/steps.css";
import "./ui/styles/overlay.css";
import "./ui/styles/lines.css";
import "./ui/styles/platform";

Taro.onPageNotFound(() => void Taro.reLaunch({ url: "/pages/lost/index" }));

export default function App({ children }: PropsWithChildren) {
  return children;
}
