// screen: G1.2
import "./case.css";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Flex, Tabs } from "antd";
import { Countdown } from "../../ui/Countdown.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { FormViewer } from "../form/FormViewer.tsx";
import { CaseUnits } from "../inventory/CaseUnits.tsx";
import { ChainSteps } from "./ChainSteps.tsx";
import { type CaseView, caseView } from "./case.api.ts";
import { DecisionBar } from "./DecisionBar.tsx";
import { FindingList } from "./FindingList.tsx";
import { MaterialsViewer } from "./MaterialsViewer.tsx";
import { TrailTimeline } from "./TrailTimeline.tsx";
import { type Turn, useTurn } from "./useTurn.ts";

/** One case: what was filled in beside what was handed in, what was found, what was done, what may be done. */
export default function CasePage() {
  const { id = "" } = useParams({ strict: false });
  return <Case key={id} id={id} />;
}

function Case({ id }: { id: string }) {
  const { data } = useSuspenseQuery(caseView(id));
  const turn = useTurn(id);
  return (
    <PageFrame
      title={data.title}
      trail={[whereFrom(turn), { label: data.number }]}
      note={<StatusTag label={data.state.label} tone={data.state.tone} />}
      extra={data.abilities.includes("edit") && <Link to={`/cases/${id}/edit`}>填写或补正</Link>}
    >
      <CaseFacts view={data} />
      <ChainSteps chain={data.chain} />
      <div className={data.subjectKind === "units" ? "case-columns case-wide" : "case-columns"}>
        <CaseTabs view={data} />
        <MaterialsViewer materials={data.materials} />
      </div>
      <DecisionBar view={data} turn={turn} />
    </PageFrame>
  );
}

/** Back to the list the clerk works off, as it was; from elsewhere to the register. */
const whereFrom = ({ place, list }: Turn) =>
  place === undefined
    ? { label: "办件库", to: "/registers/cases" }
    : { label: "我的待办", to: "/", search: list };

const subjectWords = { household: "申请人", units: "上报" } as const;

function CaseFacts({ view }: { view: CaseView }) {
  return (
    <p className="case-facts">
      {view.applicant && (
        <span>
          {subjectWords[view.subjectKind]}：{view.applicant}
        </span>
      )}
      <span className="figures">编号：{view.number}</span>
      {view.step && <span>当前环节：{view.step}</span>}
      <span>
        提交时间：
        <DateText at={view.submittedAt} />
      </span>
      {view.publicity && (
        <span>
          公示：{view.publicity.title}，异议 {view.publicity.objections} 件，
          <Countdown until={view.publicity.endsAt} label="公示还剩" ended="公示已满" />
        </span>
      )}
      {view.dueAt && (
        <span>
          办结时限：
          <DateText at={view.dueAt} end /> <Countdown until={view.dueAt} ended="已超期" />
        </span>
      )}
    </p>
  );
}

function CaseTabs({ view }: { view: CaseView }) {
  const { address, go } = useAddress();
  const open = view.findings.filter(({ severity }) => severity === "blocks" || severity === "asks").length;
  return (
    <Tabs
      className="case-panel"
      size="small"
      activeKey={address.tab ?? "form"}
      onChange={(tab) => go({ tab })}
      items={[
        { key: "form", label: "申请表", children: <Answers view={view} /> },
        {
          key: "findings",
          label: `核查结果（${open} 项需关注）`,
          children: <FindingList findings={view.findings} />,
        },
        { key: "trail", label: "办理经过", children: <TrailTimeline entries={view.trail} /> },
      ]}
    />
  );
}

/** A report of hundreds of flats is not read as a list of addresses. */
function Answers({ view: { id, subjectKind, form, values } }: { view: CaseView }) {
  if (subjectKind !== "units") return <FormViewer spec={form} values={values} />;
  const sections = form.sections.filter(({ key }) => key !== "units");
  return (
    <Flex vertical gap={16}>
      <FormViewer spec={{ sections }} values={values} />
      <CaseUnits caseId={id} />
    </Flex>
  );
}
