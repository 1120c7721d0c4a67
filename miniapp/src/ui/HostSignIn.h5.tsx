// screen: G2.4
import { useHostSignIn } from "../session/host-sign-in.h5";
import { useSession } from "../session/session";
import { goSignIn } from "../session/sign-in-address";
import { Button } from "./Button";
import { Notice } from "./Notice";

/** The app that opened us signs in its user; when it cannot, there is the other way. */
export function HostSignIn() {
  const signIn = useHostSignIn();
  const session = useSession();
  if (session || signIn.face === "none") return null;
  if (signIn.face === "asking") return <Notice id="host-asking" title="正在登录，请稍等…" />;
  return (
    <Notice id="host-failed" tone="warn" title={signIn.error.text}>
      <Button id="host-other-way" onTap={goSignIn}>
        用短信验证码登录
      </Button>
    </Notice>
  );
}
