import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { Notice } from "./Notice";

export type Barred = NonNullable<Reply<"businessTypes">["types"][number]["barred"]>;

/** Why somebody cannot apply now, until when, on what ground, and whom to ask: all of it in the server's words. */
export const BarredNotice = ({ text, clause, contact }: Barred) => (
  <Notice id="barred" tone="warn" title="您现在不能申请">
    <View>{text}</View>
    {clause && <View className="muted">依据：{clause}</View>}
    <View>{contact}</View>
  </Notice>
);
