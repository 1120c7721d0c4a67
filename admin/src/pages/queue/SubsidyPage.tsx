// screen: G3.3
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { DateText } from "../../ui/DateText.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { History } from "./History.tsx";
import { type Subsidy, stopSubsidy, subsidyHousehold } from "./subsidy.api.ts";

/** A household that takes the subsidy instead of waiting: its stage, its applications, everything that happened. */
export default function SubsidyPage() {
  const { id = "" } = useParams({ strict: false });
  const { data: household } = useSuspenseQuery(subsidyHousehold(id));
  const { state, maskedName, abilities, history } = household;
  return (
    <PageFrame
      title={`租赁补贴家庭 ${maskedName}`}
      trail={[{ label: "租赁补贴家庭库", to: "/registers/subsidy-households" }]}
      note={<StatusTag label={state.label} tone={state.code === "receiving" ? "good" : "neutral"} />}
      extra={abilities.includes("stop") && <Stop household={household} />}
    >
      <section className="panel">
        <Facts testId="subsidy-facts" facts={facts(household)} />
      </section>
      <section className="panel" aria-label="变动经过">
        <h2 className="section-title">变动经过</h2>
        <History history={history} />
      </section>
    </PageFrame>
  );
}

const facts = ({ since, laneText, formerNumber, ...household }: Subsidy) => ({
  转为租赁补贴: <DateText at={since} />,
  转补申请: <Link to={`/cases/${household.conversion.id}`}>{household.conversion.caseNo}</Link>,
  原轮候: (
    <Link to={`/queue/entries/${household.entryId}`}>
      {laneText}
      {formerNumber ? ` ${formerNumber} 号（已失效）` : "（未编号）"}
    </Link>
  ),
  原申请: household.application && (
    <Link to={`/cases/${household.application.id}`}>{household.application.caseNo}</Link>
  ),
  停止发放: household.stoppedAt && <DateText at={household.stoppedAt} />,
  停止原因: household.stopReason,
});

function Stop({ household }: { household: Subsidy }) {
  return (
    <ReasonButton
      label="停止发放"
      danger
      reason="required"
      act={(reason, key) => stopSubsidy(household.id, reason, key)}
      done="已停止发放租赁补贴"
      refresh={[["subsidyHousehold"], ["register"]]}
      testId="subsidy-stop"
    >
      <p>停止后该家庭可以重新申请公租房，记录保留。</p>
    </ReasonButton>
  );
}
