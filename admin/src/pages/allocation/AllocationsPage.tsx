// screen: G1.5, G3.5
import { useQuery } from "@tanstack/react-query";
import { useMay } from "../../session/useMe.ts";
import { Choices } from "../../ui/Choices.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { type AllocationRow, type AllocationState, allocations } from "./allocation.api.ts";
import { allocationColumns } from "./allocationColumns.tsx";
import { NoticeActs } from "./NoticeActs.tsx";

const stateChoices = [
  { value: "", label: "全部" },
  { value: "publicised", label: "公示中" },
  { value: "qualified", label: "待办理承租" },
  { value: "signed", label: "已签约" },
  { value: "forgone", label: "已放弃" },
  { value: "cancelled", label: "已取消" },
];

const asState = (text: string | undefined) =>
  stateChoices.find(({ value }) => value !== "" && value === text)?.value as AllocationState | undefined;

/** Who chose what, how far it has come, and the notices: made and sealed one by one or many at once. */
export default function AllocationsPage() {
  const { address, go } = useAddress();
  const state = asState(address.state);
  const found = useQuery(allocations(state, address.session));
  const mayIssue = useMay()("notice.issue");
  const chosen = address.chosen?.split(",") ?? [];
  const choose = (ids: string[]) => go({ chosen: ids.join(",") || undefined });
  return (
    <PageFrame title="配租结果" trail={[{ label: "配租与入住" }]}>
      <div className="tools">
        <Choices
          label="状态"
          options={stateChoices}
          value={state ?? ""}
          onChange={(next) => go({ state: next || undefined, chosen: undefined })}
          testId="allocation-states"
        />
      </div>
      <Loaded query={found}>
        {(data) => (
          <section className="panel">
            {mayIssue && (
              <NoticeActs
                rows={data.allocations.filter(({ id }) => chosen.includes(id))}
                onDone={() => choose([])}
              />
            )}
            <DataTable<AllocationRow>
              label="配租结果"
              testId="allocations-table"
              rows={data.allocations}
              columns={allocationColumns}
              keyOf={({ id }) => id}
              empty="没有配租结果"
              width={900}
              {...(mayIssue && { chosen, onChoose: choose })}
            />
          </section>
        )}
      </Loaded>
    </PageFrame>
  );
}
