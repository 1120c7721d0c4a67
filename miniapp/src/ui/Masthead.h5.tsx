import Taro, { useDidShow } from "@tarojs/taro";
import { useEffect } from "react";
import { setElderMode, useElderMode } from "../session/elder-mode";
import { host } from "../session/host.h5";
import { onScreen } from "./element/on-screen";
import { Tap } from "./element/Tap";
import { usePageFocus } from "./element/use-page-focus.h5";
import type { MastheadProps } from "./Masthead";
import { TabBar } from "./TabBar";

export function Masthead({ title, tab }: MastheadProps) {
  const elder = useElderMode();
  const own = usePageFocus<HTMLElement>();
  useDidShow(() => host.setTitle(title));
  useEffect(() => host.setTitle(title), [title]);
  useEffect(() => document.getElementById("opening")?.remove(), []);
  return (
    <>
      <Tap id="skip" className="skip" onTap={skipToContent}>
        跳到正文
      </Tap>
      <header ref={own} className="masthead">
        <div className="masthead-in">
          {!tab && (
            <Tap id="back" className="masthead-back" onTap={goBack}>
              ‹ 返回
            </Tap>
          )}
          <div className="masthead-name">公共租赁住房</div>
          <Tap id="elder-switch" pressed={elder} onTap={() => setElderMode(!elder)}>
            {elder ? "标准版" : "长辈版"}
          </Tap>
        </div>
      </header>
      {tab && <TabBar at={tab} />}
    </>
  );
}

function skipToContent() {
  const content = onScreen("content");
  if (!content) return;
  content.tabIndex = -1;
  content.focus();
}

/** A page opened from a link has nothing behind it but the application that shows it. */
function goBack() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else if (host.name !== "browser") host.close();
  else void Taro.switchTab({ url: "/pages/home/index" });
}
