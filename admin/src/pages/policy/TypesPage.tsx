// screen: LB1.1, LB1.2
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { Loaded } from "../../ui/Loaded.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { type RegisterSpec, registerSpec } from "../register/register.api.ts";
import { typeVersions } from "./policy.api.ts";
import { TypeForm } from "./TypeForm.tsx";
import { overridesText } from "./typeOverrides.ts";
import { VersionList } from "./VersionList.tsx";

/** What staff may change of a business without a programmer: texts, required fields, materials. */
export default function TypesPage() {
  const { address, go } = useAddress();
  const found = useQuery({ ...registerSpec("cases"), select: typesIn });
  return (
    <PageFrame title="业务配置" trail={[{ label: "系统管理" }]}>
      <p className="quiet">新版本从生效时间起对新开始的办件有效；已经开始的办件仍按原来的版本办理。</p>
      <Loaded query={found}>
        {(types) => {
          const code = address.type ?? types[0]?.value;
          if (!code) return <Notice title="没有可以配置的业务" testId="no-types" />;
          return (
            <>
              <div className="tools">
                <Select
                  aria-label="业务类型"
                  style={{ width: 280 }}
                  value={code}
                  onChange={(type) => go({ type })}
                  options={types}
                />
              </div>
              <OneType key={code} code={code} />
            </>
          );
        }}
      </Loaded>
    </PageFrame>
  );
}

/** 办件库 can be narrowed to each business of the city; the list of businesses to start only holds one's own. */
const typesIn = ({ filters }: RegisterSpec) =>
  filters.find(({ key }) => key === "businessType")?.options ?? [];

function OneType({ code }: { code: string }) {
  const found = useQuery(typeVersions(code));
  return (
    <Loaded query={found}>
      {(type) => (
        <>
          <TypeForm key={type.versions.length} type={type} />
          <section className="panel">
            <VersionList
              versions={type.versions.map(({ version, overrides, ...one }) => ({
                ...one,
                content: `第 ${version} 版：${overridesText(overrides)}`,
              }))}
            />
          </section>
        </>
      )}
    </Loaded>
  );
}
