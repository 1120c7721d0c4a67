import { Link } from "@tanstack/react-router";
import { Countdown } from "../../ui/Countdown.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { whenColumn } from "../../ui/whenColumn.tsx";
import { type AllocationRow, homeText } from "./allocation.api.ts";

const noticeWords = { issued: "待盖章", sealed: "已盖章", void: "已作废" };

export const allocationColumns = [
  {
    key: "caseNo",
    title: "受理号",
    width: 150,
    render: (_: unknown, { id, caseNo }: AllocationRow) => <Link to={`/allocations/${id}`}>{caseNo}</Link>,
  },
  { key: "name", title: "申请人", width: 75, dataIndex: "maskedName" },
  {
    key: "lane",
    title: "组别与顺序号",
    width: 165,
    spare: true,
    render: (_: unknown, { laneText, queueNumber }: AllocationRow) => `${laneText} ${queueNumber} 号`,
  },
  { key: "home", title: "房源", width: 140, render: (_: unknown, { home }: AllocationRow) => homeText(home) },
  { ...whenColumn<AllocationRow>("chosenAt", "选定时间", 118), spare: true },
  {
    key: "state",
    title: "状态",
    width: 195,
    render: (_: unknown, row: AllocationRow) => <State row={row} />,
  },
  {
    key: "notice",
    title: "通知单",
    width: 160,
    render: (_: unknown, row: AllocationRow) => <NoticeMark {...row} />,
  },
];

/** With the days left, while there is something to be done. */
function State({ row: { state, signBy } }: { row: AllocationRow }) {
  return (
    <>
      <StatusTag label={state.label} tone={state.tone} />
      {signBy && state.code === "qualified" && (
        <div>
          <Countdown until={signBy} ended="已逾期" />
        </div>
      )}
    </>
  );
}

type Marked = Pick<AllocationRow, "noticeNo" | "noticeState" | "notDownloaded">;

/** The valid notice, and whether it has been sealed and fetched in time. */
export function NoticeMark({ noticeNo, noticeState, notDownloaded }: Marked) {
  if (!noticeNo || !noticeState) return <span className="quiet">未生成</span>;
  return (
    <>
      {noticeNo}{" "}
      <StatusTag label={noticeWords[noticeState]} tone={noticeState === "sealed" ? "good" : "warning"} />{" "}
      {notDownloaded && <StatusTag label="逾期未下载" tone="warning" />}
    </>
  );
}
