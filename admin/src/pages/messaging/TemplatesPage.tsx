// screen: G3.20, G3.21
import { previewText, smsParts } from "@housing/core/contract/sms-text";
import { useQuery } from "@tanstack/react-query";
import { CellButton } from "../../ui/CellButton.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { fieldsOf, smsTemplates, type Template } from "./messaging.api.ts";
import { TemplateDrawer } from "./TemplateDrawer.tsx";

/** The text of every SMS; each can be changed from an instant on, with the earlier ones kept. */
export default function TemplatesPage() {
  const { address, go } = useAddress();
  const found = useQuery(smsTemplates);
  return (
    <PageFrame title="短信模板" trail={[{ label: "短信" }]}>
      <Loaded query={found}>
        {({ templates, signature, abilities }) => (
          <section className="panel">
            <p className="quiet">
              每条短信最前面自动加签名【{signature}
              】。70个字以内计一条，更长的每67个字计一条；条数按示例内容估算。
            </p>
            <DataTable<Template>
              label="短信模板"
              testId="templates-table"
              rows={templates}
              columns={columns(signature, (code) => go({ code }))}
              keyOf={({ code }) => code}
              empty="没有短信模板"
              width={900}
            />
            <TemplateDrawer
              template={templates.find(({ code }) => code === address.code)}
              signature={signature}
              mayChange={abilities.includes("change")}
              onClose={() => go({ code: undefined })}
            />
          </section>
        )}
      </Loaded>
    </PageFrame>
  );
}

const columns = (signature: string, onOpen: (code: string) => void) => [
  {
    key: "title",
    title: "模板",
    width: 220,
    render: (_: unknown, { code, title }: Template) => (
      <CellButton onClick={() => onOpen(code)} testId={`template-${code}`}>
        {title}
      </CellButton>
    ),
  },
  { key: "stage", title: "阶段", width: 100, dataIndex: "stage" },
  { key: "text", title: "内容", dataIndex: "text" },
  {
    key: "parts",
    title: "条数",
    width: 70,
    align: "right" as const,
    render: (_: unknown, template: Template) =>
      smsParts(previewText(template.text, fieldsOf(template), signature)),
  },
  {
    key: "enabled",
    title: "状态",
    width: 90,
    render: (_: unknown, { enabled }: Template) => (
      <StatusTag label={enabled ? "发送" : "已停用"} tone={enabled ? "good" : "warning"} />
    ),
  },
];
