// screen: G3.20
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { DateText } from "../../ui/DateText.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { type Message, resendSms, smsMessage } from "./messaging.api.ts";

const states = {
  queued: { label: "待发送", tone: "neutral" },
  sent: { label: "已发送，待回执", tone: "active" },
  delivered: { label: "已送达", tone: "good" },
  failed: { label: "发送失败", tone: "bad" },
} as const;

/** One SMS and what became of it; one that failed can be sent again. */
export default function MessagePage() {
  const { id = "" } = useParams({ strict: false });
  const { data: message } = useSuspenseQuery(smsMessage(id));
  return (
    <PageFrame
      title={message.title}
      trail={[{ label: "短信记录", to: "/registers/sms-log" }]}
      note={<StatusTag {...states[message.state]} />}
      extra={message.abilities.includes("resend") && <Resend message={message} />}
    >
      <section className="panel">
        <Facts testId="message-facts" facts={{ ...content(message), ...course(message) }} />
      </section>
    </PageFrame>
  );
}

const content = ({ phone, text, parts, place }: Message) => ({
  手机号: phone,
  条数: `${parts} 条`,
  内容: text ?? "验证码只有收到的人可以看",
  发送次序: place !== undefined && String(place % 1_000_000_000),
});

const at = (instant: string | undefined) => instant && <DateText at={instant} />;

const course = (message: Message) => ({
  提交: at(message.queuedAt),
  发出: at(message.sentAt),
  送达: at(message.deliveredAt),
  尝试次数: message.attempts > 0 && `${message.attempts} 次`,
  最近失败: message.failedAt && (
    <>
      {at(message.failedAt)} {message.failure}
    </>
  ),
  下次尝试: at(message.nextTryAt),
  过时不发: at(message.sendBy),
  重发自: message.resendOf && <Link to={`/messaging/messages/${message.resendOf}`}>原短信</Link>,
  已重发: message.resentAs && <Link to={`/messaging/messages/${message.resentAs}`}>查看重发的短信</Link>,
});

function Resend({ message }: { message: Message }) {
  return (
    <ReasonButton
      label="重发"
      primary
      reason="required"
      act={(reason, key) => resendSms(message.id, reason, key)}
      done="已提交重发"
      refresh={[["smsMessage"], ["register"], ["smsGateway"]]}
      testId="message-resend"
    >
      <p>按原内容发到同一手机号，记入操作日志。内容中的时限不会改变，已过时限的请电话联系。</p>
    </ReasonButton>
  );
}
