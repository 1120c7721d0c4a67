// screen: G3.20
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { DateText } from "../../ui/DateText.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { GatewayActs } from "./GatewayActs.tsx";
import { type Gateway, smsGateway } from "./messaging.api.ts";

/** Which SMS provider is in use and how sending goes. Its credentials are settings of the server and never shown. */
export default function GatewayPage() {
  const found = useQuery(smsGateway);
  return (
    <PageFrame
      title="短信平台"
      trail={[{ label: "短信" }]}
      note={found.data && <Working gateway={found.data} />}
      extra={found.data && <GatewayActs gateway={found.data} />}
    >
      <Loaded query={found}>
        {(gateway) => (
          <>
            <section className="panel">
              <Facts title="对接" testId="gateway-facts" facts={connection(gateway)} />
            </section>
            <section className="panel">
              <Facts title="发送情况" testId="sending-facts" facts={sending(gateway)} />
              <p className="quiet">
                每条短信的经过在<Link to="/registers/sms-log">短信记录</Link>中查看，发送失败的可以重发。
              </p>
            </section>
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Working({ gateway }: { gateway: Gateway }) {
  if (!gateway.allowed) return <StatusTag label="已暂停发送" tone="warning" />;
  if (gateway.unreachable) return <StatusTag label="平台没有答复" tone="bad" />;
  return <StatusTag label="正常" tone="good" />;
}

const connection = ({ kind, host, signature, balance, hours }: Gateway) => ({
  短信平台: kind === "sandbox" ? "演示用模拟平台（不发到真实手机）" : host,
  签名: `【${signature}】`,
  剩余条数: balance === undefined ? "平台未提供" : balance.toLocaleString("zh-CN"),
  发送时段: hours.map(({ label, from, to }) => `${label}：每天 ${from} 时至 ${to} 时`).join("；"),
  对接参数: "地址和密钥由运维人员在服务器上设置，这里不显示",
});

const sending = ({ queued, held, oldestQueuedAt, today, ...last }: Gateway) => ({
  待发送: queuedText(queued, held),
  最早提交: oldestQueuedAt && <DateText at={oldestQueuedAt} />,
  今天: `已送达 ${today.delivered} 条，已发送待回执 ${today.sent} 条，失败 ${today.failed} 条`,
  最近一次成功: last.lastSentAt ? <DateText at={last.lastSentAt} /> : "没有",
  最近一次失败: last.lastFailedAt ? (
    <>
      <DateText at={last.lastFailedAt} /> {last.lastFailure}
    </>
  ) : (
    "没有"
  ),
});

const queuedText = (queued: number, held: number) =>
  held > 0 ? `${queued} 条，其中 ${held} 条等待发送时段或恢复发送` : `${queued} 条`;
