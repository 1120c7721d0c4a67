// screen: G3.20, G3.21
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { changeSmsTemplate, smsTemplates, type Template } from "./messaging.api.ts";

/** Every step of the process that sends an SMS: to whom, when, and whether it may be silenced. */
export default function StepsPage() {
  const found = useQuery(smsTemplates);
  return (
    <PageFrame title="发送环节" trail={[{ label: "短信" }]}>
      <p className="quiet">
        规则要求发送的短信不能停用。时段、提前提醒的户数和时间在
        <Link to="/policy/parameters" search={{ q: "提醒" }}>
          选房规则
        </Link>
        中调整；同一场次的通知按轮候顺序号依次发出。
      </p>
      <Loaded query={found}>
        {({ templates, abilities }) =>
          [...new Set(templates.map(({ stage }) => stage))].map((stage) => (
            <section className="panel" key={stage} aria-label={stage}>
              <h2 className="section-title">{stage}</h2>
              <DataTable<Template>
                label={`${stage}的短信`}
                testId={`steps-${stage}`}
                rows={templates.filter((template) => template.stage === stage)}
                columns={columns(abilities.includes("change"))}
                keyOf={({ code }) => code}
                empty="没有短信"
                width={980}
              />
            </section>
          ))
        }
      </Loaded>
    </PageFrame>
  );
}

const columns = (mayChange: boolean) => [
  { key: "flowPoint", title: "环节", dataIndex: "flowPoint" },
  {
    key: "template",
    title: "短信模板",
    width: 250,
    render: (_: unknown, { code, title }: Template) => (
      <Link to="/messaging/templates" search={{ code }}>
        {title}
      </Link>
    ),
  },
  { key: "to", title: "接收人", width: 150, dataIndex: "to" },
  { key: "timing", title: "发送时段", width: 130, dataIndex: "timing" },
  {
    key: "enabled",
    title: "是否发送",
    width: 230,
    render: (_: unknown, template: Template) => <Sending template={template} mayChange={mayChange} />,
  },
];

function Sending({ template, mayChange }: { template: Template; mayChange: boolean }) {
  const { code, title, text, enabled, clause } = template;
  if (clause)
    return (
      <>
        <StatusTag label="必须发送" tone="good" /> <span className="quiet">{clause}</span>
      </>
    );
  return (
    <>
      <StatusTag label={enabled ? "发送" : "已停用"} tone={enabled ? "good" : "warning"} />{" "}
      {mayChange && (
        <ReasonButton
          small
          label={enabled ? "停用" : "恢复发送"}
          reason="required"
          act={(reason, key) =>
            changeSmsTemplate({ params: { code }, body: { text, enabled: !enabled, reason } }, key)
          }
          done={enabled ? `“${title}”已停用` : `“${title}”恢复发送`}
          refresh={[["smsTemplates"]]}
          testId={`step-switch-${code}`}
        >
          <p>
            {enabled
              ? "停用后，到这一环节不再发送这条短信，以前发出的不受影响。"
              : "从现在起到这一环节发送这条短信。"}
          </p>
        </ReasonButton>
      )}
    </>
  );
}
