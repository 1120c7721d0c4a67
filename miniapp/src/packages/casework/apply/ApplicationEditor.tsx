import type { FormValues } from "@housing/core/contract/form";
import { View } from "@tarojs/components";
import { useMemo, useState } from "react";
import { uploadTo } from "../../../api/upload";
import { type ExtraStep, FormFlow } from "../../../form/FormFlow";
import { withRegions } from "../../../form/with-regions";
import { goInstead } from "../../../session/go";
import { Button } from "../../../ui/Button";
import { ErrorNotice } from "../../../ui/ErrorNotice";
import { Notice } from "../../../ui/Notice";
import { unsentText } from "../../../ui/unsent";
import { type UnsentFiles, useUnsent } from "../../../ui/use-unsent";
import type { Application } from "./index";
import { MaterialList, MaterialsStep, missingMaterials, unsentMaterials } from "./MaterialsStep";
import { RemainingUnits } from "./RemainingUnits";
import { SaveLine } from "./SaveLine";
import { SubmitDialog } from "./SubmitDialog";
import { TwoDevices } from "./TwoDevices";
import { useApplication } from "./use-application";

type Kase = Application["kase"];

const upload = uploadTo("/files");

export function ApplicationEditor({ kase, config }: Application) {
  if (kase.abilities.includes("edit")) return <Editor kase={kase} config={config} />;
  return (
    <Notice id="not-editable" tone="info" title="这份申请已经提交，现在不能修改">
      <View className="actions">
        <Button id="to-case" onTap={() => goInstead("casework/case", { id: kase.id })}>
          查看进度
        </Button>
      </View>
    </Notice>
  );
}

function Editor({ kase: loaded, config }: Application) {
  const { kase, setKase, values, setValues, draft, clash, settle, refresh, submit } = useApplication(loaded);
  const unsent = useUnsent();
  const [confirming, setConfirming] = useState(false);
  const spec = useMemo(() => withRegions(kase.form, config.regions), [kase.form, config.regions]);
  const left = <RemainingUnits area={config.areas[0]?.code} bedrooms={bedroomsIn(values)} />;
  const confirm = () => {
    setConfirming(false);
    submit.run(undefined);
  };
  return (
    <View>
      <Head kase={kase} />
      <ErrorNotice id="save-error" error={draft.error} />
      {clash ? <TwoDevices spec={spec} clash={clash} onChoose={settle} /> : <SaveLine state={draft.state} />}
      <FormFlow
        {...{ spec, values, upload }}
        onChange={setValues}
        issues={submit.error?.issues}
        submitText="核对无误，提交申请"
        busy={submit.busy}
        notYet={unsent.all[0] && unsentText(unsent.all[0])}
        onSubmit={() => setConfirming(true)}
        problem={<ErrorNotice id="submit-error" error={submit.error} />}
        onStep={refresh}
        opens={kase.returned ? "review" : "leftOff"}
        extra={materialsStep(kase, unsent, setKase)}
        beside={(section) => section === "need" && left}
      />
      <SubmitDialog
        open={confirming}
        busy={submit.busy}
        onConfirm={confirm}
        onCancel={() => setConfirming(false)}
      />
    </View>
  );
}

function Head({ kase }: { kase: Kase }) {
  return (
    <>
      <View className="lead gap-below">{kase.title}</View>
      {kase.businessType.startsWith("queue.") && <Notice title={kase.intro} />}
      {kase.barred && (
        <Notice id="barred" tone="warn" title="填写的人里有现在不能申请的，提交不了">
          {kase.barred}
        </Notice>
      )}
      {kase.returned && (
        <Notice id="returned" tone="warn" title="这份申请被退回，请照下面的意见改好，再提交">
          {kase.returned}
        </Notice>
      )}
    </>
  );
}

/** Not every kind of case asks for materials. */
function materialsStep(kase: Kase, unsent: UnsentFiles, onKase: (kase: Kase) => void): ExtraStep | undefined {
  if (kase.materials.length === 0) return undefined;
  return {
    key: "materials",
    title: "上传材料",
    content: (issues) => <MaterialsStep {...{ kase, issues, unsent, onKase }} />,
    missing: [...unsentMaterials(unsent), ...missingMaterials(kase.materials)],
    begun: kase.materials.some(({ files }) => files.length > 0),
    review: (onEdit) => <MaterialList kase={kase} onEdit={onEdit} />,
  };
}

const bedroomsIn = ({ need }: FormValues): number | undefined =>
  (!Array.isArray(need) && Number(need?.bedrooms)) || undefined;
