import { useMe } from "../../session/useMe.ts";
import { Facts } from "../../ui/Facts.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { ChangePassword } from "./ChangePassword.tsx";
import { OwnSecondFactor } from "./OwnSecondFactor.tsx";
import { OwnSessions } from "./OwnSessions.tsx";

/** One's own account: who one is here, how one signs in, where one is signed in. */
export default function AccountPage() {
  const { name, roleNames, regions } = useMe();
  return (
    <PageFrame title="我的账号" extra={<ChangePassword />}>
      <section className="panel">
        <Facts
          facts={{
            姓名: name,
            角色: roleNames.join("、"),
            区域: regions.map((region) => region.name).join("、"),
          }}
        />
      </section>
      <OwnSecondFactor />
      <OwnSessions />
    </PageFrame>
  );
}
