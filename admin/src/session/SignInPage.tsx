import { Card, Flex, Typography } from "antd";
import { DemoBanner } from "../layout/DemoBanner.tsx";
import { SignInForm } from "./SignInForm.tsx";
import { usePublicConfig } from "./useMe.ts";

/** Drawn in place of the site, so the address stays and is there after signing in. */
export default function SignInPage() {
  const config = usePublicConfig();
  return (
    <main className="sign-in" aria-label="登录">
      {config?.demo && <DemoBanner mayChange={false} />}
      <Flex vertical align="center" justify="center" flex={1}>
        <Card className="sign-in-card">
          <Typography.Title level={3} style={{ marginTop: 0 }}>
            {config?.cityName ? `${config.cityName}公共住房管理` : "公共住房管理"}
          </Typography.Title>
          <Typography.Paragraph type="secondary">工作人员登录</Typography.Paragraph>
          <SignInForm />
        </Card>
      </Flex>
    </main>
  );
}
