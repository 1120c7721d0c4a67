// screen: G3.22
import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import type { Rule } from "antd/es/form";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { useMay } from "../../session/useMe.ts";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { useUnsavedWarning } from "../../ui/useUnsavedWarning.ts";
import { ReasonItem } from "../policy/ReasonItem.tsx";
import { noticeTemplate, saveNoticeTemplate } from "./template.api.ts";
import { type Template, type TypedTemplate, templateFrom, typedFrom, wrongRows } from "./templateText.ts";

/** The words of the allocation notice; a notice is always drawn with the version it was issued with. */
export default function TemplatePage() {
  const found = useQuery(noticeTemplate);
  return (
    <PageFrame title="配租通知单模板" trail={[{ label: "系统管理" }]}>
      <p className="quiet">保存后对之后生成的通知单有效；已经生成的仍用原来的版本。</p>
      <Loaded query={found}>
        {({ version, template, fields }) => (
          <div className="columns">
            <section className="panel">
              <TemplateForm key={version} version={version} template={template} />
            </section>
            <section className="panel">
              <h2 className="section-title">可用字段（写成 {"{{字段}}"}）</h2>
              <Facts columns={1} facts={fields} />
            </section>
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}

type Given = TypedTemplate & { reason: string };

function TemplateForm({ version, template }: { version: number; template: Template }) {
  const mayChange = useMay()("template.change");
  const [changed, setChanged] = useState(false);
  useUnsavedWarning(changed);
  const { run, busy, refusal } = useAct(saveNoticeTemplate, {
    done: (saved) => `已保存为第 ${saved.version} 版`,
    refresh: [["noticeTemplate"]],
    onDone: () => setChanged(false),
    quiet: true,
  });
  const send = ({ reason, ...typed }: Given) => run({ template: templateFrom(typed), reason });
  return (
    <>
      <h2 className="section-title">{version === 0 ? "原定模板" : `第 ${version} 版`}</h2>
      <RefusalAlert refusal={refusal} />
      <Form<Given>
        layout="vertical"
        disabled={!mayChange}
        initialValues={typedFrom(template)}
        onFinish={send}
        onValuesChange={() => setChanged(true)}
        data-testid="notice-template"
      >
        {lines.map(({ name, label, help, rules = [] }) => (
          <Form.Item key={name} name={name} label={label} extra={help} rules={rules}>
            <Input.TextArea autoSize data-testid={`template-${name}`} />
          </Form.Item>
        ))}
        {mayChange && (
          <>
            <ReasonItem label="修改理由" />
            <Button type="primary" htmlType="submit" loading={busy} data-testid="change-submit">
              保存为新版本
            </Button>
          </>
        )}
      </Form>
    </>
  );
}

const rowCheck: Rule = {
  validator: async (_: unknown, rows: string) => {
    const [wrong] = wrongRows(rows);
    if (wrong) throw new Error(`“${wrong}”应是两格或四格`);
  },
};

const lines: { name: keyof TypedTemplate; label: string; help?: string; rules?: Rule[] }[] = [
  { name: "title", label: "标题（一行一行）" },
  { name: "reference", label: "编号" },
  { name: "salutation", label: "称呼" },
  { name: "body", label: "正文（一段一行）" },
  { name: "rows", label: "表格", help: "一行一行，两格或四格，用｜隔开", rules: [rowCheck] },
  { name: "closing", label: "说明（一条一行）" },
  { name: "footer", label: "页脚" },
];
