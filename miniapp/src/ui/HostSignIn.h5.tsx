// screen: G2.4
import { View } from "@tarojs/components";
import { useState } from "react";
import { useHostSignIn } from "../session/host-sign-in.h5";
import { endSession, useSession } from "../session/session";
import { goSignIn } from "../session/sign-in-address";
import { Button } from "./Button";
import { Tap } from "./element/Tap";
import { Notice } from "./Notice";

/** The app that opened us signs in its user; when it cannot, there is the other way. */
export function HostSignIn() {
  const signIn = useHostSignIn();
  const session = useSession();
  if (signIn.face === "offered") return <Offered {...signIn} />;
  if (signIn.face === "entered" && session) return <Entered {...signIn} />;
  if (session) return null;
  if (signIn.face === "asking") return <Notice id="host-asking" title="正在登录，请稍等…" />;
  if (signIn.face !== "failed") return null;
  return (
    <Notice id="host-failed" tone="warn" title={signIn.error.text}>
      <Button id="host-other-way" onTap={goSignIn}>
        用短信验证码登录
      </Button>
    </Notice>
  );
}

function Offered({ take, leave }: { take(): void; leave(): void }) {
  return (
    <Notice id="host-offered" tone="warn" title="这台设备已经登录。要换成打开本页的那个账号吗？">
      <Button id="host-keep" onTap={leave}>
        不换，继续用现在的
      </Button>
      <Button id="host-take" kind="secondary" onTap={take}>
        换成那个账号
      </Button>
    </Notice>
  );
}

/** One line until it is opened: whoever is at work has the work in sight. */
function Entered({ phone, confirm }: { phone: string; confirm(): void }) {
  const [open, setOpen] = useState(false);
  return (
    <View id="host-entered" className="account-line" ariaRole="status">
      <Tap id="host-who" className="account-line-head" onTap={() => setOpen(!open)}>
        <View>正用 {phone} 登录</View>
        <View className="account-line-more">{open ? "收起" : "核对"}</View>
      </Tap>
      {open && (
        <>
          <Button id="host-me" onTap={confirm}>
            是我的手机号
          </Button>
          <Button id="host-not-me" kind="secondary" onTap={endSession}>
            不是我，退出
          </Button>
        </>
      )}
    </View>
  );
}
