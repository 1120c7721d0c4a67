// screen: G1.5, G3.5, G3.7
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Countdown } from "../../ui/Countdown.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { MoneyText } from "../../ui/MoneyText.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { bedroomWords } from "../inventory/unitText.ts";
import { type AllocationView, allocation, allocationKeys, homeText, issueNotices } from "./allocation.api.ts";
import { CheckMark, hasCheck } from "./CheckMark.tsx";
import { MoveInActs } from "./MoveInActs.tsx";
import type { MoveIn } from "./moveIn.api.ts";
import { issuedText } from "./NoticeActs.tsx";
import { Notices } from "./Notices.tsx";

/** One household's flat from the choice to the lease, with its notices. */
export default function AllocationPage() {
  const { id = "" } = useParams({ strict: false });
  const { data: view } = useSuspenseQuery(allocation(id));
  return (
    <PageFrame
      title={homeText(view.home)}
      trail={[{ label: "配租结果", to: "/allocations" }, { label: view.caseNo }]}
      note={<StatusTag label={view.state.label} tone={view.state.tone} />}
      extra={
        view.abilities.includes("issueNotice") && (
          <ReasonButton
            primary
            label="生成配租通知单"
            act={(_, key) => issueNotices([view.id], key)}
            done={({ noticeIds }) => issuedText(noticeIds.length, 1)}
            refresh={allocationKeys}
            testId="notice-issue"
          />
        )
      }
    >
      <section className="panel">
        <Facts testId="allocation-facts" facts={{ ...homeFacts(view), ...courseFacts(view) }} />
      </section>
      <Notices view={view} />
      {view.moveIn && <MovingIn household={view.moveIn} />}
    </PageFrame>
  );
}

/** 入住办理, where the person is who has the household before them. */
function MovingIn({ household }: { household: MoveIn }) {
  const { leaseNo, abilities } = household;
  return (
    <section className="panel" aria-label="入住办理">
      <h2 className="section-title">入住办理</h2>
      <Facts
        testId="move-in-facts"
        facts={{
          原件核验: hasCheck(household) ? <CheckMark household={household} /> : "—",
          合同编号: leaseNo,
          办理: abilities.length > 0 && <MoveInActs household={household} />,
        }}
      />
    </section>
  );
}

const homeFacts = ({ entryId, maskedName, laneText, queueNumber, home }: AllocationView) => ({
  申请人: maskedName,
  组别与顺序号: (
    <Link to={`/queue/entries/${entryId}`}>
      {laneText} {queueNumber} 号
    </Link>
  ),
  地址: home.address,
  居室: bedroomWords[home.bedrooms],
  建筑面积: `${(home.areaCentiares / 100).toFixed(2)} ㎡`,
  月租金: <MoneyText fen={home.rentFen} />,
});

const courseFacts = (view: AllocationView) => ({
  选定时间: <DateText at={view.chosenAt} />,
  公示通过: view.qualifiedAt && <DateText at={view.qualifiedAt} />,
  签约期限: view.signingPaused
    ? "核验存疑，审核认定期间不计时"
    : view.signBy && (
        <>
          <DateText at={view.signBy} end />{" "}
          {view.state.code === "qualified" && <Countdown until={view.signBy} ended="已逾期" />}
        </>
      ),
  代办: view.actedBy && `${view.actedBy}：${view.actReason ?? ""}`,
  结束原因: view.endReason,
});
