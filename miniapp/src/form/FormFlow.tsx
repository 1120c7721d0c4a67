import type { FormIssue, FormSpec, FormValues } from "@housing/core/contract/form";
import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import type { Upload } from "../api/upload";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import { StepBar } from "../ui/StepBar";
import { FormReview } from "./FormReview";
import { FormSection } from "./FormSection";
import { type FormFlowState, type Opens, useFormFlow } from "./use-form-flow";
import type { Change } from "./values";

/** A step of the form that is no section, such as materials: after the sections, before the review. */
export interface ExtraStep {
  key: string;
  title: string;
  content: (issues: readonly FormIssue[]) => ReactNode;
  /** What is not complete yet, below the key of the step; keeps people on it. */
  missing: readonly FormIssue[];
  /** Something has been done there already. */
  begun: boolean;
  /** Shown again on the review page. */
  review: (onEdit: () => void) => ReactNode;
}

export interface FormFlowProps {
  spec: FormSpec;
  values: FormValues;
  onChange: Change;
  /** What the server found; shown at the fields, and the first of them is opened. */
  issues?: readonly FormIssue[] | undefined;
  upload: Upload;
  submitText: string;
  busy?: boolean;
  /** Why it cannot be sent yet. */
  notYet?: string | undefined;
  onSubmit: () => void;
  /** Why it could not be sent, beside the button that sends it. */
  problem?: ReactNode;
  /** Each time another step is opened. */
  onStep?: () => void;
  extra?: ExtraStep | undefined;
  opens?: Opens;
  /** Below a section, such as what may help to answer it. */
  beside?: (section: string) => ReactNode;
}

/** A declared form, one section at a time, and everything once more before it is sent. */
export function FormFlow(props: FormFlowProps) {
  const { spec, values, extra, issues, onStep, opens = "start" } = props;
  const flow = useFormFlow(spec, values, { told: issues, extra, onStep, opens });
  const titles = [...flow.sections.map((one) => one.title), ...(extra ? [extra.title] : []), "核对提交"];
  return (
    <View>
      <StepBar titles={titles} at={flow.step} />
      {flow.issues.length > 0 && (
        <Notice id="form-issues" tone="error" title={`有 ${flow.issues.length} 处需要修改`}>
          {flow.issues[0]?.text}
        </Notice>
      )}
      <OpenStep {...props} flow={flow} />
      <Moves {...props} flow={flow} />
    </View>
  );
}

type OpenProps = FormFlowProps & { flow: FormFlowState };

function OpenStep({ flow, spec, values, onChange, upload, extra, beside }: OpenProps) {
  if (flow.section) {
    return (
      <>
        <FormSection
          key={flow.section.key}
          {...{ values, onChange, upload }}
          section={flow.section}
          issues={flow.issues}
        />
        {beside?.(flow.section.key)}
      </>
    );
  }
  if (flow.atExtra) return extra?.content(flow.issues);
  return (
    <>
      <FormReview spec={spec} values={values} onEdit={flow.edit} />
      {extra?.review(() => flow.edit(extra.key))}
    </>
  );
}

function Moves({ flow, busy, notYet, submitText, onSubmit, problem }: OpenProps) {
  const last = !flow.section && !flow.atExtra;
  return (
    <>
      {last && problem}
      <View className="actions">
        {last ? (
          <Button id="form-submit" loading={busy ?? false} disabledWhy={notYet} onTap={onSubmit}>
            {submitText}
          </Button>
        ) : (
          <Button id="form-next" onTap={flow.next}>
            {flow.mending ? "改好了，回去核对" : "下一步"}
          </Button>
        )}
        {flow.step > 0 && !flow.mending && (
          <Button id="form-back" kind="secondary" onTap={flow.back}>
            上一步
          </Button>
        )}
      </View>
    </>
  );
}
