// screen: G3.20, G3.21
import type { Reply } from "@housing/core/contract/client";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { call } from "../../api/call.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { SearchBox } from "../../ui/SearchBox.tsx";
import { StatusTag, type Tone } from "../../ui/StatusTag.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { whenColumn } from "../../ui/whenColumn.tsx";

type Message = Reply<"demoSmsInbox">["messages"][number];

const inbox = (phone: string | undefined) =>
  queryOptions({
    queryKey: ["demoSms", phone],
    queryFn: () => call("demoSmsInbox", { query: { phone, limit: 200 } }),
    refetchInterval: 5_000,
    placeholderData: (previous) => previous,
  });

/** In place of the phones of the demo city: everything that was sent, the newest first. */
export default function SmsInboxPage() {
  const { address, go } = useAddress();
  const found = useQuery(inbox(address.phone));
  return (
    <PageFrame
      title="演示短信"
      trail={[{ label: "系统管理" }]}
      extra={<Button onClick={() => void found.refetch()}>刷新</Button>}
    >
      <p className="quiet">演示环境不真正发短信，平台发出的短信都在这里，包括登录验证码和代办确认码。</p>
      <section className="panel">
        <div className="tools">
          <SearchBox
            given={address.phone}
            label="按手机号查找"
            placeholder="手机号"
            digits={11}
            onSearch={(phone) => go({ phone })}
            testId="sms-phone"
          />
        </div>
        <Loaded query={found}>
          {({ messages }) => (
            <DataTable<Message>
              label="已发短信"
              testId="sms-table"
              rows={messages}
              columns={columns}
              keyOf={({ id }) => id}
              empty="还没有发出短信"
            />
          )}
        </Loaded>
      </section>
    </PageFrame>
  );
}

const states: Readonly<Record<string, { label: string; tone: Tone }>> = {
  queued: { label: "待发送", tone: "neutral" },
  sending: { label: "发送中", tone: "neutral" },
  sent: { label: "已发送", tone: "active" },
  delivered: { label: "已送达", tone: "good" },
  failed: { label: "发送失败", tone: "bad" },
  undelivered: { label: "未送达", tone: "bad" },
};

const columns = [
  whenColumn<Message>("at", "时间"),
  { key: "phone", title: "手机号", width: 130, dataIndex: "phone" },
  { key: "text", title: "内容", dataIndex: "text" },
  {
    key: "state",
    title: "状态",
    width: 100,
    render: (_: unknown, { state }: Message) => <StatusTag {...(states[state] ?? { label: state })} />,
  },
];
