import type { FormIssue, FormValues } from "@housing/core/contract/form";
import { View } from "@tarojs/components";
import { useState } from "react";
import { uploadTo } from "../api/upload";
import { FormFlow } from "../form/FormFlow";
import { useAutosave } from "../session/use-autosave";
import { Heading } from "../ui/element/Heading";
import { sampleForm } from "./samples";

const upload = uploadTo("/files");
const refused: FormIssue[] = [{ path: "members.0.idNumber", text: "身份证号校验位不对，请核对" }];
const nothing: FormValues = {};

/** Sent once, it is refused at one field, so that the way back can be seen too. */
export function SampleForm() {
  const [values, setValues] = useState<FormValues>(nothing);
  const [issues, setIssues] = useState<FormIssue[]>();
  const served = { value: nothing, revision: 0 };
  const draft = useAutosave({ key: "showcase", value: values, served, save: async () => ({ revision: 1 }) });
  return (
    <>
      <View className="gap-below" />
      <Heading level={2}>{`申请表（${draft.state === "saved" ? "已保存" : "未保存"}）`}</Heading>
      <FormFlow
        spec={sampleForm}
        values={values}
        onChange={setValues}
        issues={issues}
        upload={upload}
        submitText="提交申请"
        onSubmit={() => setIssues(refused)}
      />
    </>
  );
}
