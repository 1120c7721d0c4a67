import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { type Session, useSession } from "../session/session";
import { goSignIn } from "../session/sign-in-address";
import { Button } from "./Button";
import { Card } from "./Card";
import { Empty } from "./Faces";

/**
 * What only a signed-in person has; everybody else is led to the sign-in page and back. The page reads its parameters
 * outside of it: what is in it may begin while the sign-in page still lies on top, whose parameters are others.
 */
export function SignedIn({ children }: { children: (session: Session) => ReactNode }) {
  const session = useSession();
  if (session) return children(session);
  return (
    <Card>
      <Empty title="请先登录">
        <View>登录后才能看到您自己的内容。</View>
        <Button id="go-sign-in" onTap={goSignIn}>
          登录
        </Button>
      </Empty>
    </Card>
  );
}
