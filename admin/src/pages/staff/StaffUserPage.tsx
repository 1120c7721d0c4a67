import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { DateText } from "../../ui/DateText.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { StaffActs } from "./StaffActs.tsx";
import { type StaffUser, staffUser } from "./staff.api.ts";

/** One member of staff: who, as what, where, and how the account stands. */
export default function StaffUserPage() {
  const { id = "" } = useParams({ strict: false });
  return (
    <Loaded query={useQuery(staffUser(id))}>
      {(user) => (
        <PageFrame
          title={user.name}
          trail={[{ label: "系统管理" }, { label: "工作人员", to: "/staff" }]}
          note={<State user={user} />}
          extra={<StaffActs user={user} />}
        >
          <section className="panel">
            <Facts testId="staff-facts" facts={factsOf(user)} />
          </section>
        </PageFrame>
      )}
    </Loaded>
  );
}

function State({ user: { active, lockedUntil, passwordIsTemporary } }: { user: StaffUser }) {
  if (!active) return <StatusTag label="已停用" />;
  if (lockedUntil) return <StatusTag label="登录已锁定" tone="bad" />;
  return passwordIsTemporary ? (
    <StatusTag label="待修改密码" tone="warning" />
  ) : (
    <StatusTag label="在用" tone="good" />
  );
}

const TemporaryUntil = ({ at }: { at: string | undefined }) => (
  <>
    管理员设置的临时密码，本人还没有修改
    {at && (
      <>
        ，<DateText at={at} /> 失效
      </>
    )}
  </>
);

const names = (listed: readonly { name: string }[]) => listed.map(({ name }) => name).join("、");

const factsOf = (user: StaffUser) => ({
  用户名: user.username,
  手机号: user.maskedPhone ?? "未填写",
  角色: names(user.roles),
  区域: names(user.regions),
  二次验证: user.secondFactorSince ? (
    <>
      <DateText at={user.secondFactorSince} /> 开启
    </>
  ) : (
    "未开启"
  ),
  密码: user.passwordIsTemporary ? <TemporaryUntil at={user.temporaryUntil} /> : "本人设置",
  上次登录: user.lastSignInAt ? <DateText at={user.lastSignInAt} /> : "没有登录过",
  现在登录: user.sessions > 0 ? `${user.sessions} 台设备` : "没有",
  锁定: user.lockedUntil && (
    <>
      密码连续输错，
      <DateText at={user.lockedUntil} /> 自动解除
    </>
  ),
});
