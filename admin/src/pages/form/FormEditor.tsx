import "./form.css";
import type { FormIssue, FormSpec, FormValues } from "@housing/core/contract/form";
import { Button, Flex, Form } from "antd";
import { type ReactNode, useEffect } from "react";
import { EditedSection } from "./EditedSection.tsx";
import { askedSections, askedValues } from "./fieldRules.ts";
import { useWithRegions } from "./useWithRegions.ts";

interface Props {
  spec: FormSpec;
  initial?: FormValues;
  /** What the server found wrong; shown at the fields. */
  issues?: readonly FormIssue[];
  submitLabel: string;
  busy?: boolean;
  /** More buttons beside submit. */
  extra?: ReactNode;
  /** Every change, for keeping a draft. */
  onChange?: (values: FormValues) => void;
  onSubmit: (values: FormValues) => void;
}

const none: FormValues = {};

/** Enters a declared form on behalf of a person at the window. */
export function FormEditor({
  spec: declared,
  initial = none,
  issues,
  submitLabel,
  busy = false,
  extra,
  onChange,
  onSubmit,
}: Props) {
  const spec = useWithRegions(declared);
  const [form] = Form.useForm();
  const values: FormValues = Form.useWatch([], form) ?? initial;
  useEffect(() => {
    if (!issues?.length) return;
    form.setFields(issues.map(({ path, text }) => ({ name: namePath(path), errors: [text] })));
    form.scrollToField(namePath(issues[0]?.path ?? ""), { block: "center" });
  }, [form, issues]);
  return (
    <Form
      form={form}
      layout="vertical"
      data-testid="form-editor"
      initialValues={initial}
      scrollToFirstError={{ block: "center" }}
      onValuesChange={(_, all) => onChange?.(askedValues(spec.sections, all))}
      onFinish={(all) => onSubmit(askedValues(spec.sections, all))}
    >
      {askedSections(spec.sections, values).map((section) => (
        <EditedSection key={section.key} section={section} values={values} />
      ))}
      <Flex gap={8} className="form-actions">
        <Button type="primary" htmlType="submit" loading={busy} data-testid="form-submit">
          {submitLabel}
        </Button>
        {extra}
      </Flex>
    </Form>
  );
}

const namePath = (path: string) => path.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
