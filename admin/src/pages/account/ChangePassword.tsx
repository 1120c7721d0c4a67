import { type GivenPassword, PasswordItems } from "../../session/PasswordItems.tsx";
import { changePassword } from "../../session/session.api.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";

export function ChangePassword() {
  return (
    <FormDialog<GivenPassword>
      label="修改密码"
      act={({ current, next }, key) => changePassword({ current, next }, key)}
      done="密码已修改，其他设备上的登录已退出"
      refresh={[["ownSessions"]]}
      testId="change-password"
    >
      <PasswordItems />
    </FormDialog>
  );
}
