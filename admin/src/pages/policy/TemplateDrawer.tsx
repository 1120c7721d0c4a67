import { Button, Drawer, Flex, Form, Input, Switch } from "antd";
import { useAct } from "../../api/act.ts";
import { useMay } from "../../session/useMe.ts";
import { cityInstant } from "../../ui/dates.ts";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { EffectiveFrom } from "./EffectiveFrom.tsx";
import { changeSmsTemplate, type Template } from "./policy.api.ts";
import { ReasonItem } from "./ReasonItem.tsx";
import { VersionList } from "./VersionList.tsx";

interface Props {
  template: Template | undefined;
  onClose: () => void;
}

export function TemplateDrawer({ template, onClose }: Props) {
  const may = useMay();
  return (
    <Drawer title={template?.title} size={600} open={Boolean(template)} onClose={onClose}>
      {template && (
        <>
          <Facts columns={1} facts={{ 发送环节: template.flowPoint, 现行内容: template.text }} />
          {may("template.change") && <Change key={template.code} template={template} />}
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

function Change({ template }: { template: Template }) {
  const [form] = Form.useForm<Given>();
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
        <Form.Item name="text" label="内容" rules={[{ required: true, min: 4, message: "请填写短信内容" }]}>
          <Input.TextArea autoSize={{ minRows: 4 }} maxLength={400} showCount data-testid="template-text" />
        </Form.Item>
        <Fields
          template={template}
          onInsert={(field) => form.setFieldsValue({ text: `${form.getFieldValue("text")}{{${field}}}` })}
        />
        <Form.Item name="enabled" label="到这一环节时发送" valuePropName="checked">
          <Switch checkedChildren="发送" unCheckedChildren="停用" />
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

function Fields({ template, onInsert }: { template: Template; onInsert: (field: string) => void }) {
  if (template.fields.length === 0) return null;
  return (
    <Form.Item label="可用字段（点击加到末尾）">
      <Flex gap={6} wrap>
        {template.fields.map((field) => (
          <Button key={field} size="small" onClick={() => onInsert(field)}>
            {`{{${field}}}`}
          </Button>
        ))}
      </Flex>
    </Form.Item>
  );
}
