// screen: G3.19
import { parameterText } from "@housing/core/contract/parameter-text";
import { useQuery } from "@tanstack/react-query";
import { CellButton } from "../../ui/CellButton.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { SearchBox } from "../../ui/SearchBox.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { ParameterDrawer } from "./ParameterDrawer.tsx";
import { type Parameter, policyParameters } from "./policy.api.ts";

/** Every number of the rules: what is in force, the clause it rests on, who changed it. */
export default function ParametersPage() {
  const { address, go } = useAddress();
  const found = useQuery(policyParameters);
  return (
    <PageFrame title="选房规则" trail={[{ label: "系统管理" }]}>
      <p className="quiet">调整从生效时间起对之后开始的环节有效；已经开始的环节仍按开始时的规则办理。</p>
      <Loaded query={found}>
        {({ parameters }) => (
          <section className="panel">
            <div className="tools">
              <SearchBox
                given={address.q}
                label="按名称或依据查找"
                placeholder="名称或依据"
                onSearch={(q) => go({ q })}
                testId="parameter-search"
              />
            </div>
            <Topics
              parameters={parameters.filter(({ title, clause }) =>
                (title + clause).includes(address.q ?? ""),
              )}
              onOpen={(code) => go({ code })}
            />
            <ParameterDrawer
              parameter={parameters.find(({ code }) => code === address.code)}
              onClose={() => go({ code: undefined })}
            />
          </section>
        )}
      </Loaded>
    </PageFrame>
  );
}

/** One table for each topic, in the order the server gives them. */
function Topics({ parameters, onOpen }: { parameters: Parameter[]; onOpen: (code: string) => void }) {
  const topics = [...new Set(parameters.map(({ topic }) => topic))];
  if (topics.length === 0) return <p role="status">没有找到</p>;
  return topics.map((topic) => (
    <section key={topic} aria-label={topic} className="topic">
      <h2 className="section-title">{topic}</h2>
      <DataTable<Parameter>
        label={topic}
        rows={parameters.filter((parameter) => parameter.topic === topic)}
        columns={columns(onOpen)}
        keyOf={({ code }) => code}
        empty="没有找到"
        width={860}
      />
    </section>
  ));
}

/** Another value than the rules give: changed here, or what the city begins with. */
function ownValue({ value, declared, versions }: Parameter): string | undefined {
  if (JSON.stringify(value) === JSON.stringify(declared)) return undefined;
  return versions.length > 0 ? "已调整" : "本市规定";
}

const columns = (onOpen: (code: string) => void) => [
  {
    key: "title",
    title: "参数",
    width: 240,
    render: (_: unknown, { code, title }: Parameter) => (
      <CellButton onClick={() => onOpen(code)} testId={`parameter-${code}`}>
        {title}
      </CellButton>
    ),
  },
  {
    key: "value",
    title: "现行值",
    width: 240,
    render: (_: unknown, parameter: Parameter) => <InForce parameter={parameter} />,
  },
  { key: "clause", title: "依据", dataIndex: "clause" },
  {
    key: "versions",
    title: "调整次数",
    width: 90,
    spare: true,
    align: "right" as const,
    render: (_: unknown, { versions }: Parameter) => versions.length,
  },
];

function InForce({ parameter }: { parameter: Parameter }) {
  const own = ownValue(parameter);
  return (
    <>
      <strong>{parameterText(parameter.value, parameter.options)}</strong>{" "}
      {own && <StatusTag label={own} tone="active" />}
    </>
  );
}
