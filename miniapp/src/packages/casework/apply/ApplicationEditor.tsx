import { View } from "@tarojs/components";
import { useMemo, useState } from "react";
import { uploadTo } from "../../../api/upload";
import { type ExtraStep, FormFlow } from "../../../form/FormFlow";
import { withRegions } from "../../../form/with-regions";
import { Dialog } from "../../../ui/Dialog";
import { ErrorNotice } from "../../../ui/ErrorNotice";
import { Notice } from "../../../ui/Notice";
import type { Application } from "./index";
import { MaterialList, MaterialsStep, missingMaterials } from "./MaterialsStep";
import { RemainingUnits } from "./RemainingUnits";
import { SaveLine } from "./SaveLine";
import { useApplication } from "./use-application";

const upload = uploadTo("/files");

export function ApplicationEditor({ kase: loaded, config }: Application) {
  const { kase, setKase, values, setValues, draft, refresh, submit } = useApplication(loaded);
  const [confirming, setConfirming] = useState(false);
  const spec = useMemo(() => withRegions(kase.form, config.regions), [kase.form, config.regions]);
  const { error } = submit;
  if (!kase.abilities.includes("edit")) return <NotEditable />;
  const extra: ExtraStep | undefined =
    kase.materials.length === 0
      ? undefined
      : {
          key: "materials",
          title: "上传材料",
          content: <MaterialsStep kase={kase} onKase={setKase} />,
          problem: missingMaterials(kase.materials),
          review: <MaterialList kase={kase} />,
        };
  const wanted = Number((values.need as { bedrooms?: string } | undefined)?.bedrooms) || undefined;
  return (
    <View>
      <View className="lead gap-below">{kase.title}</View>
      {kase.returned && (
        <Notice id="returned" tone="warn" title="这份申请被退回，请照下面的意见修改">
          {kase.returned}
        </Notice>
      )}
      <ErrorNotice id="submit-error" error={error} />
      <SaveLine state={draft.state} />
      <FormFlow
        spec={spec}
        values={values}
        onChange={setValues}
        issues={error?.issues}
        upload={upload}
        submitText="核对无误，提交申请"
        busy={submit.busy}
        onSubmit={() => setConfirming(true)}
        onStep={refresh}
        extra={extra}
        beside={(section) =>
          section === "need" && <RemainingUnits area={config.areas[0]?.code} bedrooms={wanted} />
        }
      />
      <Dialog
        id="submit-dialog"
        open={confirming}
        title="提交申请"
        warning={<Notice tone="warn" title="请再确认一次：内容和材料都是真实的。" />}
        firstText="下一步"
        confirmText="确认提交"
        busy={submit.busy}
        onConfirm={() => {
          setConfirming(false);
          submit.run(undefined);
        }}
        onCancel={() => setConfirming(false)}
      >
        <View className="gap-above">
          提交以后，由街道（乡镇）和区里审核。审核期间不能再改，需要改时会退回给您。
        </View>
      </Dialog>
    </View>
  );
}

function NotEditable() {
  return (
    <Notice id="not-editable" tone="info" title="这份申请已经提交，现在不能修改">
      进度请到“我的办件”里看。
    </Notice>
  );
}
