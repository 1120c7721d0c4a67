// screen: G1.2, G3.6
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { PickCards } from "../../ui/PickCards.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { whenColumn } from "../../ui/whenColumn.tsx";
import { PublishDialog } from "./PublishDialog.tsx";
import { type WaitingCase, waiting } from "./publicity.api.ts";
import { groupsOf, type WaitingGroup } from "./waitingGroups.ts";

/** Cases that passed a review and wait for their public list. */
export default function WaitingPage() {
  const found = useQuery(waiting);
  return (
    <PageFrame title="待公示" trail={[{ label: "公示与异议" }]}>
      <Loaded query={found}>{({ steps }) => <Groups groups={groupsOf(steps)} />}</Loaded>
    </PageFrame>
  );
}

function Groups({ groups }: { groups: readonly WaitingGroup[] }) {
  const { address, go } = useAddress();
  const group = groups.find(({ key }) => key === address.group) ?? groups[0];
  if (!group)
    return (
      <Notice
        title="现在没有等待公示的办件"
        text="审核通过、需要公示的办件会出现在这里。"
        action={<Link to="/publicity/lists">查看已公示的名单</Link>}
        testId="nothing-to-publish"
      />
    );
  return (
    <>
      <PickCards
        label="公示环节与区域"
        cards={groups.map(({ key, title, region, cases }) => ({
          key,
          title,
          figure: `${cases.length} 户`,
          note: region,
        }))}
        chosen={group.key}
        onChoose={(key) => go({ group: key })}
      />
      <Group key={group.key} group={group} />
    </>
  );
}

function Group({ group }: { group: WaitingGroup }) {
  const [chosen, setChosen] = useState(() => group.cases.map(({ id }) => id));
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  return (
    <section className="panel" aria-label={`${group.region}${group.title}`}>
      <div className="tools">
        <strong>
          {group.region} · {group.title}
        </strong>
        <span className="quiet">
          已选 {chosen.length} / {group.cases.length} 户
        </span>
        <Button
          type="primary"
          className="tools-end"
          disabled={chosen.length === 0}
          onClick={() => setAsking(true)}
          data-testid="publish"
        >
          发布公示（{chosen.length} 户）
        </Button>
      </div>
      <DataTable<WaitingCase>
        label="待公示的办件"
        testId="waiting-table"
        rows={group.cases}
        columns={columns}
        keyOf={({ id }) => id}
        empty="没有待公示的办件"
        chosen={chosen}
        onChoose={setChosen}
      />
      {asking && (
        <PublishDialog
          group={group}
          caseIds={chosen}
          onClose={() => setAsking(false)}
          onPublished={(id) => void navigate({ to: "/publicity/lists/$id", params: { id } })}
        />
      )}
    </section>
  );
}

const columns = [
  {
    key: "number",
    title: "受理号",
    render: (_: unknown, { id, number }: WaitingCase) => <Link to={`/cases/${id}`}>{number}</Link>,
  },
  { key: "applicant", title: "申请人", dataIndex: "applicant" },
  { key: "region", title: "区域", dataIndex: "region" },
  whenColumn<WaitingCase>("passedAt", "审核通过时间"),
];
