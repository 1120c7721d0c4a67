// screen: G1.2
import type { FormValues } from "@housing/core/contract/form";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Alert } from "antd";
import "./case.css";
import { useAct } from "../../api/act.ts";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { FormEditor } from "../form/FormEditor.tsx";
import { EditUnits } from "../inventory/EditUnits.tsx";
import { type CaseView, caseView } from "./case.api.ts";
import { EditMaterials } from "./EditMaterials.tsx";
import { submitCase } from "./enter.api.ts";
import { SavedMark } from "./SavedMark.tsx";
import { useDraft } from "./useDraft.ts";

/** A draft or a returned case, entered on behalf; every change is kept on the server. */
export default function EditCasePage() {
  const { id = "" } = useParams({ strict: false });
  const { data } = useSuspenseQuery(caseView(id));
  if (!data.abilities.includes("edit"))
    return <Notice title="现在不能修改" text="这件申请已经递交，或者不由您填写。" testId="not-editable" />;
  return <Edit key={id} view={data} />;
}

function Edit({ view }: { view: CaseView }) {
  const navigate = useNavigate();
  const draft = useDraft(view.id, view.formRevision);
  // What stands in the form is saved first, then submitted.
  const submit = async (form: FormValues, key: string) => {
    const { formRevision } = await draft.save(form);
    return submitCase(view.id, formRevision, key);
  };
  const { run, busy, refusal } = useAct(submit, {
    done: ({ number }) => `已递交，编号 ${number}`,
    refresh: [["case", view.id], ["workbench"], ["register"]],
    onDone: ({ caseId }) => void navigate({ to: `/cases/${caseId}` }),
    quiet: true,
  });
  const editing = {
    busy,
    issues: refusal?.issues,
    onChange: draft.keep,
    onSubmit: (form: FormValues) => {
      draft.leaveToSubmit();
      run(form);
    },
  };
  return (
    <PageFrame
      title={view.title}
      trail={[enteredAt[view.subjectKind], { label: view.number }]}
      note={<SavedMark {...draft} />}
    >
      {view.returned && (
        <Alert type="warning" showIcon title={`退回补正：${view.returned}`} className="case-returned" />
      )}
      <div className={view.subjectKind === "units" ? "case-columns case-wide" : "case-columns"}>
        <div>
          <RefusalAlert refusal={refusal} />
          {view.subjectKind === "units" ? (
            <EditUnits {...{ view, ...editing }} />
          ) : (
            <FormEditor spec={view.form} initial={view.values} submitLabel="递交申请" {...editing} />
          )}
        </div>
        <EditMaterials caseId={view.id} materials={view.materials} />
      </div>
    </PageFrame>
  );
}

const enteredAt = {
  household: { label: "窗口代办", to: "/enter" },
  units: { label: "房源上报", to: "/inventory/report" },
} as const;
