// screen: G1.4, G3.6, G3.7
import { useQuery } from "@tanstack/react-query";
import { CellButton } from "../../ui/CellButton.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { whenColumn } from "../../ui/whenColumn.tsx";
import { ObjectionDrawer } from "./ObjectionDrawer.tsx";
import { type Objection, type ObjectionState, objections } from "./publicity.api.ts";

const stateChoices = [
  { value: "open", label: "待处理" },
  { value: "upheld", label: "异议成立" },
  { value: "rejected", label: "异议不成立" },
];

const isState = (text: string | undefined): text is ObjectionState =>
  stateChoices.some(({ value }) => value === text);

/** Objections to public lists, and the decision on each. */
export default function ObjectionsPage() {
  const { address, go } = useAddress();
  const state = isState(address.state) ? address.state : "open";
  const found = useQuery(objections(state));
  return (
    <PageFrame title="异议处理" trail={[{ label: "公示与异议" }]}>
      <div className="tools">
        <Choices
          label="处理状态"
          options={stateChoices}
          value={state}
          onChange={(next) => go({ state: next, id: undefined })}
          testId="objection-states"
        />
      </div>
      <Loaded query={found}>
        {(data) => (
          <>
            <DataTable<Objection>
              label="异议"
              testId="objections-table"
              rows={data.objections}
              columns={columns((id) => go({ id }))}
              keyOf={({ id }) => id}
              empty={state === "open" ? "没有待处理的异议" : "没有记录"}
              width={740}
            />
            <ObjectionDrawer id={address.id} listed={data.objections} onClose={() => go({ id: undefined })} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

const columns = (onOpen: (id: string) => void) => [
  {
    key: "number",
    title: "异议编号",
    width: 190,
    render: (_: unknown, { id, number }: Objection) => (
      <CellButton onClick={() => onOpen(id)} testId={`objection-${number}`}>
        {number}
      </CellButton>
    ),
  },
  { key: "list", title: "公示名单", dataIndex: "listTitle" },
  { key: "text", title: "异议内容", dataIndex: "text", ellipsis: true },
  whenColumn<Objection>("raisedAt", "提出时间"),
];
