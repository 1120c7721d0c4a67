import type { FormValues } from "@housing/core/contract/form";
import { mostReportedUnits } from "@housing/core/contract/units";
import { useQuery } from "@tanstack/react-query";
import { Collapse, Form } from "antd";
import { useState } from "react";
import { Loaded } from "../../ui/Loaded.tsx";
import type { CaseView } from "../casework/case.api.ts";
import { itemsOf } from "../form/fieldRules.ts";
import { type ReportedUnit, reportedUnits } from "./inventory.api.ts";
import { PickTable } from "./PickTable.tsx";
import { ReportFields } from "./ReportFields.tsx";
import { type ReportKind, reportKinds } from "./reportKinds.ts";
import { UnitPicker } from "./UnitPicker.tsx";
import type { PickedUnit } from "./unitPick.api.ts";

interface Props {
  view: CaseView;
  busy: boolean;
  onChange: (form: FormValues) => void;
  onSubmit: (form: FormValues) => void;
}

/** A report that came back: flats are taken out or added by their addresses, and it is handed in again. */
export function EditUnits({ view, busy, onChange, onSubmit }: Props) {
  const kind = reportKinds.find(({ businessType }) => businessType === view.businessType) ?? reportKinds[0];
  const request = requestOf(view.values);
  const [chosen, setChosen] = useState(unitIdsOf(view.values));
  const [form] = Form.useForm<{ reason: string }>();
  const valuesWith = (unitIds: readonly string[]): FormValues => ({
    request: { districtCode: request.districtCode ?? "", reason: form.getFieldValue("reason") ?? "" },
    units: unitIds.map((unitId) => ({ unitId })),
  });
  // Whoever has passed it would not see what is added now.
  const isPassed = view.chain[0]?.state === "done";
  const choose = (unitIds: string[]) => {
    setChosen(unitIds);
    onChange(valuesWith(unitIds));
  };
  return (
    <section className="panel" aria-label={kind.title} data-testid="edit-units">
      <InCase caseId={view.id} chosen={chosen} onChoose={choose} />
      {!isPassed && (
        <Others kind={kind} district={String(request.districtCode ?? "")} chosen={chosen} onChoose={choose} />
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ reason: request.reason }}
        onValuesChange={() => onChange(valuesWith(chosen))}
        onFinish={() => onSubmit(valuesWith(chosen))}
      >
        <ReportFields kind={kind} act="重新上报" count={chosen.length} busy={busy} />
      </Form>
    </section>
  );
}

const requestOf = ({ request }: FormValues) => (Array.isArray(request) ? {} : (request ?? {}));
const unitIdsOf = (values: FormValues): string[] =>
  itemsOf({ key: "units", title: "", fields: [] }, values).flatMap(({ unitId }) =>
    typeof unitId === "string" ? [unitId] : [],
  );

interface ChoiceProps {
  chosen: readonly string[];
  onChoose: (unitIds: string[]) => void;
}

function InCase({ caseId, chosen, onChoose }: ChoiceProps & { caseId: string }) {
  const found = useQuery(reportedUnits(caseId));
  const [known, setKnown] = useState<readonly PickedUnit[]>();
  // What is unticked stays in sight: the saved draft does not have it any more.
  const units = known ?? found.data?.units.map(asPicked);
  if (!known && units) setKnown(units);
  return (
    <Loaded query={found}>
      {() => (
        <>
          <p>
            本件中的房源。不再上报的请去掉勾选，重新上报后回到上报前的状态；登记有误的也先去掉，更正后另行上报。
          </p>
          <PickTable
            units={units ?? []}
            {...{ chosen, onChoose }}
            showsDeadline={(units ?? []).some(({ listBy }) => listBy !== null)}
            empty="本件中没有房源"
          />
        </>
      )}
    </Loaded>
  );
}

const asPicked = ({ rentFen, bedrooms, ...unit }: ReportedUnit): PickedUnit => ({
  ...{ id: unit.id, doorNo: unit.doorNo, estate: unit.estate, building: unit.building, floor: unit.floor },
  ...{ area: unit.area, orientation: unit.orientation, listBy: unit.listBy },
  bedrooms,
  rent: rentFen,
});

function Others({ kind, district, chosen, onChoose }: ChoiceProps & { kind: ReportKind; district: string }) {
  const [{ value: state }] = kind.from;
  return (
    <Collapse
      size="small"
      style={{ marginBottom: 10 }}
      items={[
        {
          key: "others",
          label: "增加房源",
          children: (
            <UnitPicker
              filter={{ state, district }}
              most={mostReportedUnits}
              {...{ chosen, onChoose }}
              showsDeadline={state === "vacated"}
              empty={kind.empty}
            />
          ),
        },
      ]}
    />
  );
}
