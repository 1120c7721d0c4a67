import { View } from "@tarojs/components";
import { call } from "../../../api/client";
import { go } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Button } from "../../../ui/Button";
import { Notice } from "../../../ui/Notice";

/** Somebody who has not shown who they are is asked to, before a long form. */
export function NotVerified() {
  const load = useLoad("me", () => call("me", {}));
  if (load.face !== "ready" || load.data.verified) return null;
  return (
    <Notice id="not-verified" tone="warn" title="您还没有实名核验">
      <View>请先核验身份，只要填姓名和身份证号。</View>
      <View className="actions">
        <Button id="to-verify" onTap={() => go("account/verify")}>
          去实名核验
        </Button>
      </View>
    </Notice>
  );
}
