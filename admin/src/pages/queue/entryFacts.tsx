import { Link } from "@tanstack/react-router";
import { Countdown } from "../../ui/Countdown.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import type { Entry } from "./queue.api.ts";
import { classWords } from "./queueText.ts";

/** What is known of an entry, in the order in which it is asked for. */
export const entryFacts = (entry: Entry) => ({
  ...whoFacts(entry),
  ...whenFacts(entry),
  ...nextFacts(entry),
});

const whoFacts = (entry: Entry) => ({
  申请人: entry.maskedName,
  受理号: entry.caseId ? <Link to={`/cases/${entry.caseId}`}>{entry.caseNo}</Link> : entry.caseNo,
  组别: `${entry.laneText}${entry.tier === "publicRental" ? `（${classWords[entry.class]}）` : ""}`,
  顺序号: entry.number ?? "未编号",
});

const whenFacts = (entry: Entry) => ({
  递交时间: <DateText at={entry.submittedAt} />,
  批次: entry.batchDay && <DateText at={entry.batchDay} />,
  开始排队: entry.inLineAt && <DateText at={entry.inLineAt} />,
  前面还有: entry.ahead && aheadText(entry.ahead),
  结束: entry.endedAt && (
    <>
      <DateText at={entry.endedAt} /> {entry.endReason}
    </>
  ),
});

const aheadText = ({ inLane, lowRent }: NonNullable<Entry["ahead"]>) =>
  lowRent > 0 ? `本组 ${inLane} 户，廉租住房组 ${lowRent} 户` : `${inLane} 户`;

const nextFacts = (entry: Entry) => ({
  公示: entry.publicity && (
    <>
      <Link to={`/publicity/lists/${entry.publicity.listId}`}>查看公示</Link>{" "}
      <Countdown until={entry.publicity.endsAt} label="公示还剩" ended="公示已满" />{" "}
      {entry.publicity.held && <StatusTag label="有异议，待处理" tone="warning" />}
    </>
  ),
  申请继续轮候: entry.continueBy && <Countdown until={entry.continueBy} label="还可申请" ended="已过期限" />,
  调整或继续申请: entry.request && (
    <Link to={`/queue/entries/${entry.request.id}`}>
      {entry.request.laneText}，{entry.request.state.label}
    </Link>
  ),
  下一步: entry.next.text,
});
