import { Text } from "@tarojs/components";
import { cx } from "./cx";
import type { Tone } from "./tone";

/** A status in words, with a colour to find it by. */
export function Tag({ tone = "plain", children }: { tone?: Tone; children: string }) {
  return <Text className={cx("tag", `tag-${tone}`)}>{children}</Text>;
}
