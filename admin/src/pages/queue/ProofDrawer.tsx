import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Drawer } from "antd";
import { useState } from "react";
import { DataTable } from "../../ui/DataTable.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { DownloadButton } from "../../ui/DownloadButton.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { whenColumn } from "../../ui/whenColumn.tsx";
import { checkProof, type ProofCheck } from "./checkProof.ts";
import { type Batch, batchProof, type Proof, type ProofEntry, proofFile } from "./queue.api.ts";
import { bedroomWords, classWords, tierWords } from "./queueText.ts";

interface Props {
  batch: Batch | undefined;
  onClose: () => void;
}

export function ProofDrawer({ batch, onClose }: Props) {
  return (
    <Drawer title={`${batch?.day ?? ""} 批次编号证明`} size={860} open={Boolean(batch)} onClose={onClose}>
      {batch && <Content key={batch.id} batch={batch} />}
    </Drawer>
  );
}

function Content({ batch }: { batch: Batch }) {
  const found = useQuery(batchProof(batch.id));
  return (
    <>
      <Facts
        columns={1}
        facts={{
          编号户数: `${batch.count} 户`,
          生成时间: <DateText at={batch.generatedAt} />,
          摘要: <span className="digest">{batch.digest}</span>,
          上一批次摘要: <span className="digest">{batch.previousDigest}</span>,
        }}
      />
      <Loaded query={found}>{(proof) => <Checked batch={batch} proof={proof} />}</Loaded>
    </>
  );
}

function Checked({ batch, proof }: { batch: Batch; proof: Proof }) {
  const [check, setCheck] = useState<ProofCheck>();
  return (
    <>
      <div className="tools" style={{ marginTop: 12 }}>
        <Button type="primary" onClick={() => setCheck(checkProof(proof))} data-testid="check-proof">
          在本机重新计算
        </Button>
        <DownloadButton label="下载编号证明" file={proofFile(batch)} />
      </div>
      {check && <Outcome check={check} entries={proof.content.entries.length} />}
      <DataTable<ProofEntry>
        label="本批次编号"
        testId="proof-table"
        rows={proof.content.entries}
        columns={columns}
        keyOf={({ caseNo }) => caseNo}
        empty="当日没有需要编号的家庭"
      />
    </>
  );
}

function Outcome({ check, entries }: { check: ProofCheck; entries: number }) {
  const isRight = check.faults.length === 0;
  return (
    <Alert
      data-testid="proof-outcome"
      style={{ marginBottom: 12 }}
      showIcon
      type={isRight ? "success" : "error"}
      title={isRight ? `一致：摘要相符，${entries} 个顺序号都符合编号规则` : "不一致"}
      description={
        isRight ? (
          <span className="digest">{check.digest}</span>
        ) : (
          check.faults.map((fault) => <div key={fault}>{fault}</div>)
        )
      }
    />
  );
}

const columns = [
  { key: "number", title: "顺序号", width: 80, align: "right" as const, dataIndex: "number" },
  {
    key: "lane",
    title: "组别",
    width: 190,
    render: (_: unknown, { tier, bedrooms }: ProofEntry) => `${tierWords[tier]} · ${bedroomWords[bedrooms]}`,
  },
  {
    key: "class",
    title: "优先",
    width: 80,
    render: (_: unknown, entry: ProofEntry) => classWords[entry.class],
  },
  { key: "caseNo", title: "受理号", dataIndex: "caseNo" },
  { key: "name", title: "申请人", width: 90, dataIndex: "maskedName" },
  whenColumn<ProofEntry>("submittedAt", "递交时间"),
];
