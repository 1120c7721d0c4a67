// screen: G3.23
import type { Reply } from "@housing/core/contract/client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Form, Input } from "antd";
import { useMay } from "../../session/useMe.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { addSeal, removeSeal, seals } from "./template.api.ts";

type SealRow = Reply<"seals">["seals"][number];

/** The seals, and which of them is put on allocation notices. */
export default function SealsPage() {
  const found = useQuery(seals);
  const mayChange = useMay()("template.change");
  return (
    <PageFrame title="电子印章" trail={[{ label: "系统管理" }]} extra={mayChange && <AddSeal />}>
      <p className="quiet">
        配租通知单用哪一枚印章、是否自动盖章，在
        <Link to="/policy/parameters" className="text-link">
          选房规则
        </Link>
        中调整；正在使用和将要使用的印章不能删除。
      </p>
      <Loaded query={found}>
        {(data) => (
          <section className="panel">
            <DataTable<SealRow>
              label="电子印章"
              testId="seals-table"
              rows={data.seals}
              columns={columns}
              keyOf={({ id }) => id}
              empty="没有印章"
            />
          </section>
        )}
      </Loaded>
    </PageFrame>
  );
}

const columns = [
  { key: "id", title: "代码", dataIndex: "id" },
  { key: "authority", title: "印章单位", dataIndex: "authority" },
  { key: "middle", title: "中间文字", render: (_: unknown, { middle }: SealRow) => middle ?? "—" },
  {
    key: "use",
    title: "用途",
    render: (_: unknown, { removed, onNotices }: SealRow) => {
      if (removed) return <StatusTag label="已删除" />;
      return onNotices ? <StatusTag label="配租通知单" tone="good" /> : "—";
    },
  },
  {
    key: "acts",
    title: "",
    width: 90,
    render: (_: unknown, { id, authority, abilities }: SealRow) =>
      abilities.includes("remove") && (
        <ReasonButton
          small
          danger
          label="删除"
          act={(__, key) => removeSeal(id, key)}
          done="印章已删除"
          refresh={[["seals"]]}
          testId={`seal-remove-${id}`}
        >
          <p>{authority} 的印章不能再用于新的文件；已经盖章的文件不受影响。</p>
        </ReasonButton>
      ),
  },
];

interface Given {
  id: string;
  authority: string;
  middle?: string;
}

function AddSeal() {
  return (
    <FormDialog<Given>
      label="增加印章"
      act={({ middle, ...given }, key) => addSeal({ ...given, ...(middle && { middle }) }, key)}
      done="印章已增加"
      refresh={[["seals"]]}
      testId="seal-add"
    >
      <Form.Item
        name="id"
        label="代码"
        rules={[{ required: true, pattern: /^[\w-]{1,64}$/, message: "用字母、数字和短横线" }]}
      >
        <Input />
      </Form.Item>
      <Form.Item name="authority" label="印章单位" rules={[{ required: true, min: 2, max: 30 }]}>
        <Input />
      </Form.Item>
      <Form.Item name="middle" label="中间文字（可不填）">
        <Input maxLength={12} />
      </Form.Item>
    </FormDialog>
  );
}
