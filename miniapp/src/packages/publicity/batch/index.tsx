// screen: G3.6
import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import { call } from "../../../api/client";
import { openFile } from "../../../api/open-file";
import { parameter } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Faces } from "../../../ui/Faces";
import { Notice } from "../../../ui/Notice";
import { Page } from "../../../ui/Page";
import { Rows } from "../../../ui/Rows";
import { dayText, instantText } from "../../../ui/time-text";

type Proof = Reply<"batchProof">;

const tierText = { lowRent: "廉租住房组", publicRental: "公共租赁住房组" };
const roomsText = { 1: "一居室", 2: "二居室", 3: "三居室" };

export default function BatchProofPage() {
  const id = parameter(useRouter().params.id);
  const load = useLoad(id, () => call("batchProof", { params: { id } }));
  return (
    <Page title="这批号是怎么排的">
      <Faces load={load}>{(proof) => <ProofView id={id} proof={proof} />}</Faces>
    </Page>
  );
}

function ProofView({ id, proof }: { id: string; proof: Proof }) {
  const { content, digest } = proof;
  const [problem, setProblem] = useState<string>();
  const path = `/public/batches/${encodeURIComponent(id)}/proof`;
  const download = () => void openFile(path, `${content.day}-proof.json`).then(setProblem);
  return (
    <>
      <Card title={`${dayText(content.day)}批次，共 ${content.entries.length} 户`}>
        <View>
          廉租住房组按申请时间先后排；公共租赁住房组先排优先家庭，再按申请时间先后排。谁都可以照着核对。
        </View>
        <Rows
          rows={[
            { label: "校验码", value: digest },
            { label: "上一批校验码", value: content.previousDigest || "这是第一批" },
          ]}
        />
        {problem && <Notice tone="error" title={problem} />}
        {process.env.TARO_ENV === "h5" && (
          <Button id="proof-download" kind="secondary" onTap={download}>
            打开原始文件
          </Button>
        )}
      </Card>
      <View className="grid lines">
        {content.entries.map((entry) => (
          <View className="grid-cell" key={entry.caseNo}>
            <EntryCard entry={entry} />
          </View>
        ))}
      </View>
    </>
  );
}

function EntryCard({ entry }: { entry: Proof["content"]["entries"][number] }) {
  const { number, tier, bedrooms, maskedName, caseNo, submittedAt } = entry;
  return (
    <Card title={`${number} 号　${maskedName}`}>
      <View>{`${tierText[tier]}，${roomsText[bedrooms]}${entry.class === "priority" ? "，优先家庭" : ""}`}</View>
      <View className="muted">{`受理号 ${caseNo}`}</View>
      <View className="muted">{`申请时间 ${instantText(submittedAt)}`}</View>
    </Card>
  );
}
