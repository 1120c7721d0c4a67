import { Alert, Flex } from "antd";
import { DemoBanner } from "../layout/DemoBanner.tsx";
import { SignInForm } from "./SignInForm.tsx";
import "./sign-in.css";
import { lastUsername, useSession } from "./session.ts";
import { usePublicConfig } from "./useMe.ts";

/** Drawn in place of the site, so the address stays and is there after signing in. */
export default function SignInPage() {
  const config = usePublicConfig();
  const { expired } = useSession();
  return (
    <main className="sign-in" aria-label="登录">
      {config?.demo && <DemoBanner mayChange={false} />}
      <Flex vertical align="center" justify="center" flex={1}>
        <div className="sign-in-card">
          <h1>{config?.cityName ? `${config.cityName}公共住房管理` : "公共住房管理"}</h1>
          <p className="quiet">工作人员登录</p>
          {expired && (
            <Alert className="sign-in-note" type="info" showIcon title="登录已过期，请重新登录。" />
          )}
          <SignInForm username={lastUsername()} />
        </div>
      </Flex>
    </main>
  );
}
