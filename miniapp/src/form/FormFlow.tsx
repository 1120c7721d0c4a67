import type { FormIssue, FormSpec, FormValues } from "@housing/core/contract/form";
import { View } from "@tarojs/components";
import type { Upload } from "../api/upload";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import { Steps } from "../ui/Steps";
import { FormReview } from "./FormReview";
import { FormSection } from "./FormSection";
import { useFormFlow } from "./use-form-flow";
import type { Change } from "./values";

export interface FormFlowProps {
  spec: FormSpec;
  values: FormValues;
  onChange: Change;
  /** What the server found; shown at the fields, and the first of them is opened. */
  issues?: readonly FormIssue[] | undefined;
  upload: Upload;
  submitText: string;
  busy?: boolean;
  onSubmit: () => void;
}

/** A declared form, one section at a time, and everything once more before it is sent. */
export function FormFlow(props: FormFlowProps) {
  const { spec, values, onChange, upload, submitText, busy, onSubmit } = props;
  const flow = useFormFlow(spec, values, props.issues);
  const { section, sections, step } = flow;
  return (
    <View>
      <Steps titles={[...sections.map((one) => one.title), "核对提交"]} at={step} />
      {flow.issues.length > 0 && (
        <Notice id="form-issues" tone="error" title={`有 ${flow.issues.length} 处需要修改`}>
          {flow.issues[0]?.text}
        </Notice>
      )}
      {section ? (
        <FormSection
          section={section}
          values={values}
          onChange={onChange}
          issues={flow.issues}
          upload={upload}
        />
      ) : (
        <FormReview spec={spec} values={values} onEdit={flow.edit} />
      )}
      <View className="actions">
        {section ? (
          <Button id="form-next" onTap={flow.next}>
            下一步
          </Button>
        ) : (
          <Button id="form-submit" loading={busy ?? false} onTap={onSubmit}>
            {submitText}
          </Button>
        )}
        {step > 0 && (
          <Button id="form-back" kind="secondary" onTap={flow.back}>
            上一步
          </Button>
        )}
      </View>
    </View>
  );
}
