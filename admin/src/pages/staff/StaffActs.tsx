import { useState } from "react";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { type GivenStaff, StaffItems } from "./StaffItems.tsx";
import {
  changeStaff,
  disableStaff,
  enableStaff,
  resetStaffPassword,
  resetStaffSecondFactor,
  type StaffUser,
  staffKeys,
  type TemporaryPassword,
  unlockStaff,
} from "./staff.api.ts";
import { ShowTemporaryPassword } from "./TemporaryPassword.tsx";
import "./staff.css";

/** What an administrator may do with an account now. */
export function StaffActs({ user }: { user: StaffUser }) {
  const may = (ability: string) => user.abilities.includes(ability);
  const usual = { refresh: staffKeys, reason: "required" as const };
  return (
    <>
      {may("unlock") && (
        <ReasonButton
          label="解除锁定"
          primary
          act={(_, key) => unlockStaff(user.id, key)}
          done="已解除锁定"
          refresh={staffKeys}
          testId="staff-unlock"
        >
          <p>请先确认是本人输错了密码。解除后马上可以登录。</p>
        </ReasonButton>
      )}
      {may("change") && <ChangeStaff user={user} />}
      {may("resetPassword") && <ResetPassword user={user} />}
      {may("resetSecondFactor") && (
        <ReasonButton
          {...usual}
          label="重置二次验证"
          act={(reason, key) => resetStaffSecondFactor(user.id, reason, key)}
          done="二次验证已重置"
          testId="staff-reset-second-factor"
        >
          <p>用于手机遗失或更换。请先核实是本人。重置后本人须重新设置，恢复码作废，各设备退出登录。</p>
        </ReasonButton>
      )}
      {may("enable") && (
        <ReasonButton
          {...usual}
          label="启用"
          act={(reason, key) => enableStaff(user.id, reason, key)}
          done="已启用"
          testId="staff-enable"
        />
      )}
      {may("disable") && (
        <ReasonButton
          {...usual}
          label="停用"
          danger
          templates={["离职", "调离岗位", "长期不使用"]}
          act={(reason, key) => disableStaff(user.id, reason, key)}
          done="已停用"
          testId="staff-disable"
        >
          <p>停用后不能登录，已登录的设备马上退出。办过的业务仍记在{user.name}名下。</p>
        </ReasonButton>
      )}
    </>
  );
}

function ChangeStaff({ user }: { user: StaffUser }) {
  const codes = (listed: readonly { code: string }[]) => listed.map(({ code }) => code);
  return (
    <FormDialog<GivenStaff>
      label="修改"
      width={620}
      act={({ name, phone, roles, regions }, key) =>
        changeStaff(user.id, { name, roles, regions, ...(phone && { phone }) }, key)
      }
      done="已修改"
      refresh={staffKeys}
      initial={{ name: user.name, roles: codes(user.roles), regions: codes(user.regions) }}
      testId="staff-change"
    >
      <StaffItems phoneExtra={user.maskedPhone && `现在是 ${user.maskedPhone}，不填则不变`} />
    </FormDialog>
  );
}

function ResetPassword({ user }: { user: StaffUser }) {
  const [given, setGiven] = useState<TemporaryPassword>();
  const reset = async (reason: string, key: string) =>
    setGiven(await resetStaffPassword(user.id, reason, key));
  return (
    <>
      <ReasonButton
        label="重置密码"
        reason="required"
        templates={["本人忘记密码", "怀疑密码泄露"]}
        act={reset}
        done="密码已重置"
        refresh={staffKeys}
        testId="staff-reset-password"
      >
        <p>请先核实是本人。各设备退出登录，本人用临时密码登录后须马上修改。</p>
      </ReasonButton>
      <ShowTemporaryPassword given={given} onClose={() => setGiven(undefined)} />
    </>
  );
}
