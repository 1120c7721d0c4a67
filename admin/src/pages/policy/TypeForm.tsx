import { Button, Checkbox, Form, Input } from "antd";
import { useAct } from "../../api/act.ts";
import { serverNow } from "../../api/serverClock.ts";
import { cityInstant } from "../../ui/dates.ts";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { EffectiveFrom } from "./EffectiveFrom.tsx";
import { FieldRows, MaterialRows } from "./OverrideRows.tsx";
import { overrideType, type TypeVersions } from "./policy.api.ts";
import { ReasonItem } from "./ReasonItem.tsx";
import { newestOverrides, type Overrides, tidied } from "./typeOverrides.ts";

interface Given {
  intro?: string;
  closed?: boolean;
  /** In the order of the rows: codes hold dots, which a form would take for a path. */
  fields: Record<string, string | boolean>[];
  materials: Record<string, string | number | boolean>[];
  from?: string;
  reason: string;
}

export function TypeForm({ type }: { type: TypeVersions }) {
  const [form] = Form.useForm<Given>();
  const { run, busy, refusal } = useAct(overrideType, {
    done: ({ version }) => `已保存为第 ${version} 版`,
    refresh: [["typeVersions", type.code], ["businessTypes"]],
    quiet: true,
  });
  const fields = fieldsOf(type);
  const before = newestOverrides(type);
  const send = (given: Given) =>
    run({
      params: { code: type.code },
      body: {
        overrides: overridesFrom(given, fields, type),
        effectiveFrom: given.from ? cityInstant(given.from) : new Date(serverNow()).toISOString(),
        reason: given.reason,
      },
    });
  return (
    <section className="panel" aria-label={type.title}>
      <RefusalAlert refusal={refusal} />
      <Form
        form={form}
        layout="vertical"
        data-testid="type-form"
        onFinish={send}
        initialValues={{
          intro: before.intro,
          closed: before.closed ?? false,
          fields: fields.map(({ code }) => before.fields?.[code] ?? {}),
          materials: type.materials.map(({ code }) => before.materials?.[code] ?? {}),
        }}
      >
        <Form.Item name="intro" label="办理说明" extra="不填则用原来的说明">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} data-testid="type-intro" />
        </Form.Item>
        <Form.Item name="closed" valuePropName="checked">
          <Checkbox>暂停受理新的申请</Checkbox>
        </Form.Item>
        <FieldRows fields={fields} />
        <MaterialRows materials={type.materials} />
        <EffectiveFrom />
        <ReasonItem />
        <Button type="primary" htmlType="submit" loading={busy} data-testid="change-submit">
          保存为新版本
        </Button>
      </Form>
    </section>
  );
}

export interface ConfiguredField {
  code: string;
  label: string;
  required: boolean;
}

const fieldsOf = ({ declared }: TypeVersions): ConfiguredField[] =>
  declared.sections.flatMap((section) =>
    section.fields.map(({ name, label, required = false }) => ({
      code: `${section.key}.${name}`,
      label: `${section.title} · ${label}`,
      required,
    })),
  );

function overridesFrom(given: Given, fields: readonly ConfiguredField[], type: TypeVersions): Overrides {
  return tidied({
    intro: given.intro ?? "",
    closed: given.closed ?? false,
    fields: Object.fromEntries(fields.map(({ code }, index) => [code, given.fields[index] ?? {}])),
    materials: Object.fromEntries(
      type.materials.map(({ code }, index) => [code, given.materials[index] ?? {}]),
    ),
  });
}
