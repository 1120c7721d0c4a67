// screen: G3.20, G3.21
import { useQuery } from "@tanstack/react-query";
import { CellButton } from "../../ui/CellButton.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { smsTemplates, type Template } from "./policy.api.ts";
import { TemplateDrawer } from "./TemplateDrawer.tsx";

/** What is sent at which step; the text can be changed and a step can be silenced. */
export default function TemplatesPage() {
  const { address, go } = useAddress();
  const found = useQuery(smsTemplates);
  return (
    <PageFrame title="短信模板" trail={[{ label: "系统管理" }]}>
      <Loaded query={found}>
        {({ templates }) => (
          <section className="panel">
            <DataTable<Template>
              label="短信模板"
              testId="templates-table"
              rows={templates}
              columns={columns((code) => go({ code }))}
              keyOf={({ code }) => code}
              empty="没有短信模板"
              width={900}
            />
            <TemplateDrawer
              template={templates.find(({ code }) => code === address.code)}
              onClose={() => go({ code: undefined })}
            />
          </section>
        )}
      </Loaded>
    </PageFrame>
  );
}

const columns = (onOpen: (code: string) => void) => [
  {
    key: "title",
    title: "模板",
    width: 200,
    render: (_: unknown, { code, title }: Template) => (
      <CellButton onClick={() => onOpen(code)} testId={`template-${code}`}>
        {title}
      </CellButton>
    ),
  },
  { key: "flowPoint", title: "发送环节", width: 200, dataIndex: "flowPoint" },
  { key: "text", title: "内容", dataIndex: "text" },
  {
    key: "enabled",
    title: "状态",
    width: 90,
    render: (_: unknown, { enabled }: Template) => (
      <StatusTag label={enabled ? "发送" : "已停用"} tone={enabled ? "good" : "warning"} />
    ),
  },
];
