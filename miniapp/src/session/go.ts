import Taro from "@tarojs/taro";
import { leaveSteps } from "./step-back";

type Given = Record<string, string | undefined>;

/** The address of a page by domain and name, such as `casework/apply`. */
export function pageAddress(page: string, given: Given = {}): string {
  const query = Object.entries(given)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join("&");
  return `/packages/${page}/index${query && `?${query}`}`;
}

/** A finger that trembles taps twice: the page would lie there twice, and 返回 would seem to do nothing. */
const tremblingMs = 1000;

let justOpened: string | undefined;

export function go(page: string, given?: Given): void {
  const url = pageAddress(page, given);
  if (url === justOpened) return;
  justOpened = url;
  setTimeout(() => {
    justOpened = undefined;
  }, tremblingMs);
  void Taro.navigateTo({ url });
}

/** When coming back to this page would make no sense, such as after a submission. */
export function goInstead(page: string, given?: Given): void {
  void leaveSteps().then(() => Taro.redirectTo({ url: pageAddress(page, given) }));
}

export function goHome(): void {
  void Taro.switchTab({ url: "/pages/home/index" });
}

/** To where the person has come from. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else goHome();
}

/** WeChat hands parameters over as they are written, H5 decodes them: reads the same on both. */
export function parameter(value: string | undefined): string {
  try {
    return decodeURIComponent(value ?? "");
  } catch {
    return value ?? "";
  }
}
