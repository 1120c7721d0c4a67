// screen: G3.1
import { mostReportedUnits } from "@housing/core/contract/units";
import { useNavigate } from "@tanstack/react-router";
import { Form, Select } from "antd";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { useDistricts } from "../../session/useMe.ts";
import { Choices } from "../../ui/Choices.tsx";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { reportUnits, unitKeys } from "./inventory.api.ts";
import { ReportFields } from "./ReportFields.tsx";
import { type ReportKind, reportKinds } from "./reportKinds.ts";
import { UnitPicker } from "./UnitPicker.tsx";

/** The operator hands units in for review: to be offered, to be offered again, to be kept back. */
export default function ReportUnitsPage() {
  const { address, go } = useAddress();
  const kind = reportKinds.find(({ businessType }) => businessType === address.type) ?? reportKinds[0];
  return (
    <PageFrame title="房源上报" trail={[{ label: "房源" }]}>
      <div className="tools">
        <Choices
          label="上报事项"
          options={reportKinds.map(({ businessType, title }) => ({ value: businessType, label: title }))}
          value={kind.businessType}
          onChange={(type) => go({ type, district: undefined, unit: undefined })}
          testId="report-kinds"
        />
      </div>
      <Report key={kind.businessType} kind={kind} />
    </PageFrame>
  );
}

function Report({ kind }: { kind: ReportKind }) {
  const districts = useDistricts();
  const navigate = useNavigate();
  // From the page of a flat: its district, and the flat itself.
  const { address } = useAddress();
  const [given, setDistrict] = useState(address.district);
  const district = given ?? districts[0]?.value;
  const [state, setState] = useState(kind.from[0].value);
  const [chosen, setChosen] = useState(address.unit ? [address.unit] : []);
  const { run, busy, refusal } = useAct(reportUnits, {
    done: ({ number }) => `已上报，受理号 ${number}`,
    refresh: unitKeys,
    onDone: async ({ caseId }) => {
      // "Back" leads to the list, where that flat is not to be had any more.
      await navigate({ to: ".", search: { type: kind.businessType }, replace: true });
      await navigate({ to: "/cases/$id", params: { id: caseId } });
    },
    quiet: true,
  });
  return (
    <section className="panel" aria-label={kind.title}>
      <p>{kind.next}</p>
      <UnitPicker
        filter={{ state, district }}
        most={mostReportedUnits}
        tools={
          <>
            <Select
              aria-label="房源所在区"
              style={{ width: 180 }}
              value={district}
              onChange={(next) => {
                setDistrict(next);
                setChosen([]);
              }}
              options={districts}
              data-testid="report-district"
            />
            {kind.from.length > 1 && (
              <Choices label="房源状态" options={kind.from} value={state} onChange={setState} />
            )}
          </>
        }
        chosen={chosen}
        onChoose={setChosen}
        showsDeadline={state === "vacated"}
        empty={kind.empty}
      />
      <RefusalAlert refusal={refusal} />
      <Form
        layout="vertical"
        onFinish={({ reason }: { reason: string }) =>
          run({ businessType: kind.businessType, districtCode: district ?? "", reason, unitIds: chosen })
        }
      >
        <ReportFields kind={kind} act="上报所选" count={chosen.length} busy={busy} />
      </Form>
    </section>
  );
}
