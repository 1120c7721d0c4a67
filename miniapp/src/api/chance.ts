import Taro from "@tarojs/taro";
import { hexOf } from "./hex";

/** A text that nobody has had before: names an act or a device. WeChat hands random bytes out later, never at once. */
export async function chanceText(): Promise<string> {
  const { randomValues } = await Taro.getRandomValues({ length: 16 });
  return hexOf(randomValues);
}
