import Taro from "@tarojs/taro";
import { unsent } from "./errors";
import { hexOf } from "./hex";

/** A text that nobody has had before: names an act or a device. WeChat hands random bytes out later, never at once. */
export async function chanceText(): Promise<string> {
  if (!Taro.canIUse("getRandomValues")) throw unsent("微信版本太旧，请更新微信后再打开。");
  const { randomValues } = await Taro.getRandomValues({ length: 16 });
  return hexOf(randomValues);
}
