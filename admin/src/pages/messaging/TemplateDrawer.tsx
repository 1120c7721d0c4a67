import { textIssues } from "@housing/core/contract/sms-text";
import { Button, Drawer, Flex, Form, Input, Switch } from "antd";
import { useAct } from "../../api/act.ts";
import { cityInstant } from "../../ui/dates.ts";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { EffectiveFrom } from "../policy/EffectiveFrom.tsx";
import { ReasonItem } from "../policy/ReasonItem.tsx";
import { VersionList } from "../policy/VersionList.tsx";
import { changeSmsTemplate, fieldsOf, type Template } from "./messaging.api.ts";
import { SmsPreview } from "./SmsPreview.tsx";

interface Props {
  template: Template | undefined;
  signature: string;
  mayChange: boolean;
  onClose: () => void;
}

export function TemplateDrawer({ template, signature, mayChange, onClose }: Props) {
  return (
    <Drawer title={template?.title} size={600} open={Boolean(template)} onClose={onClose}>
      {template && (
        <>
          <Facts
            columns={1}
            facts={{
              发送环节: template.flowPoint,
              接收人: template.to,
              发送时段: template.timing,
              依据: template.clause,
              现行内容: template.text,
            }}
          />
          {mayChange && <Change key={template.code} template={template} signature={signature} />}
          <VersionList
            versions={template.versions.map(({ text, enabled, ...version }) => ({
              ...version,
              content: enabled ? text : `停用：${text}`,
            }))}
          />
        </>
      )}
    </Drawer>
  );
}

interface Given {
  text: string;
  enabled: boolean;
  from?: string;
  reason: string;
}

function Change({ template, signature }: { template: Template; signature: string }) {
  const [form] = Form.useForm<Given>();
  const text = Form.useWatch("text", form) ?? template.text;
  const { run, busy, refusal } = useAct(changeSmsTemplate, {
    done: "短信模板已修改",
    refresh: [["smsTemplates"]],
    onDone: () => form.resetFields(["reason", "from"]),
    quiet: true,
  });
  const send = ({ from, ...given }: Given) =>
    run({
      params: { code: template.code },
      body: { ...given, ...(from && { effectiveFrom: cityInstant(from) }) },
    });
  return (
    <section className="change" aria-label="修改">
      <h2 className="section-title">修改</h2>
      <RefusalAlert refusal={refusal} />
      <Form
        form={form}
        layout="vertical"
        initialValues={template}
        onFinish={send}
        data-testid="change-template"
      >
        <TextItem template={template} signature={signature} />
        <Fields
          template={template}
          onInsert={(field) => form.setFieldsValue({ text: `${form.getFieldValue("text")}{{${field}}}` })}
        />
        <SmsPreview text={text} fields={fieldsOf(template)} signature={signature} />
        <Form.Item
          name="enabled"
          label="到这一环节时发送"
          valuePropName="checked"
          extra={template.clause && `依据${template.clause}必须发送，不能停用`}
        >
          <Switch checkedChildren="发送" unCheckedChildren="停用" disabled={template.clause !== undefined} />
        </Form.Item>
        <EffectiveFrom />
        <ReasonItem label="修改理由" />
        <Button type="primary" htmlType="submit" loading={busy} data-testid="change-submit">
          保存修改
        </Button>
      </Form>
    </section>
  );
}

function TextItem({ template, signature }: { template: Template; signature: string }) {
  const check = async (_: unknown, typed: string) => {
    const issues = textIssues(typed, fieldsOf(template), signature);
    if (issues.length > 0) throw new Error(issues.join(""));
  };
  return (
    <Form.Item
      name="text"
      label="内容"
      rules={[{ required: true, min: 4, message: "请填写短信内容" }, { validator: check }]}
    >
      <Input.TextArea autoSize={{ minRows: 4 }} maxLength={400} data-testid="template-text" />
    </Form.Item>
  );
}

function Fields({ template, onInsert }: { template: Template; onInsert: (field: string) => void }) {
  if (template.fields.length === 0) return null;
  return (
    <Form.Item label="可用字段（点击加到末尾；带*的必须写明）">
      <Flex gap={6} wrap>
        {template.fields.map(({ name, label, required }) => (
          <Button key={name} size="small" onClick={() => onInsert(name)}>
            {`${required ? "* " : ""}${label} {{${name}}}`}
          </Button>
        ))}
      </Flex>
    </Form.Item>
  );
}
