import { View } from "@tarojs/components";
import { goSignIn } from "../../../session/sign-in-address";
import { Button } from "../../../ui/Button";

/** Words need no account; files do, so that nobody fills the store unseen. */
export function SignInForFiles() {
  return (
    <View className="gap-below">
      <View className="field-help">有照片、文件要上传的，请先登录。不上传也可以直接提交。</View>
      <Button id="object-sign-in" kind="secondary" onTap={goSignIn}>
        登录后上传材料
      </Button>
    </View>
  );
}
