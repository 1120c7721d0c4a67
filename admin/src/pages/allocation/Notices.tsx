import { Empty } from "antd";
import { useState } from "react";
import { CellButton } from "../../ui/CellButton.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { DownloadButton } from "../../ui/DownloadButton.tsx";
import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import {
  type AllocationView,
  allocationKeys,
  type NoticeView,
  noticeAddress,
  reissueNotice,
  sealNotices,
  voidNotice,
} from "./allocation.api.ts";
import { NoticePreview } from "./NoticePreview.tsx";

/** Every notice that was made, the newest first; the chosen one is drawn below. */
export function Notices({ view: { notices, abilities } }: { view: AllocationView }) {
  const [shownId, setShown] = useState<string>();
  const live = notices.find(({ state }) => state.code !== "void");
  const shown = notices.find((notice) => notice.id === shownId && isDrawn(notice));
  return (
    <section className="panel" aria-label="配租通知单">
      <h2 className="section-title">配租通知单</h2>
      {live && <LiveActs notice={live} abilities={abilities} />}
      {notices.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="公示通过后生成配租通知单" />
      ) : (
        <DataTable<NoticeView>
          label="配租通知单"
          testId="notices-table"
          rows={notices}
          columns={columns(setShown)}
          keyOf={({ id }) => id}
          empty=""
          width={760}
        />
      )}
      {shown && <NoticePreview key={shown.id} notice={shown} />}
    </section>
  );
}

/** Of a voided one its copy that says so. */
const isDrawn = ({ state }: NoticeView) => state.code !== "issued";

function LiveActs({ notice, abilities }: { notice: NoticeView; abilities: readonly string[] }) {
  const may = (ability: string) => abilities.includes(ability);
  const params = { id: notice.id };
  return (
    <div className="tools">
      {may("sealNotice") && (
        <ReasonButton
          primary
          label="加盖公章"
          act={(_, key) => sealNotices([notice.id], key)}
          done="已盖章"
          refresh={allocationKeys}
          testId="notice-seal"
        >
          <p>为 {notice.noticeNo} 加盖公章，盖章后申请人可以下载。</p>
        </ReasonButton>
      )}
      {may("downloadNotice") && (
        <DownloadButton
          label="下载通知单"
          file={{ path: noticeAddress(notice.id), name: `${notice.noticeNo}.pdf` }}
        />
      )}
      {may("voidNotice") && (
        <>
          <ReasonButton
            label="作废并重新生成"
            reason="required"
            act={(reason, key) => reissueNotice({ params, body: { reason } }, key)}
            done="已重新生成通知单"
            refresh={allocationKeys}
            testId="notice-reissue"
          >
            <p>原通知单作废，按现在的资料重新生成，编号更新。</p>
          </ReasonButton>
          <ReasonButton
            danger
            label="作废"
            reason="required"
            act={(reason, key) => voidNotice({ params, body: { reason } }, key)}
            done="通知单已作废"
            refresh={allocationKeys}
            testId="notice-void"
          />
        </>
      )}
    </div>
  );
}

const columns = (onShow: (id: string) => void) => [
  {
    key: "number",
    title: "编号",
    width: 165,
    render: (_: unknown, notice: NoticeView) =>
      isDrawn(notice) ? (
        <CellButton onClick={() => onShow(notice.id)} testId={`notice-${notice.noticeNo}`}>
          {notice.noticeNo}
        </CellButton>
      ) : (
        notice.noticeNo
      ),
  },
  {
    key: "state",
    title: "状态",
    width: 100,
    render: (_: unknown, { state }: NoticeView) => <StatusTag label={state.label} tone={state.tone} />,
  },
  {
    key: "issuedAt",
    title: "生成",
    width: 135,
    render: (_: unknown, one: NoticeView) => <DateText at={one.issuedAt} />,
  },
  {
    key: "sealedAt",
    title: "盖章",
    width: 135,
    render: (_: unknown, one: NoticeView) => <DateText at={one.sealedAt} />,
  },
  {
    key: "downloadedAt",
    title: "下载",
    width: 135,
    render: (_: unknown, one: NoticeView) => <DateText at={one.downloadedAt} />,
  },
  {
    key: "void",
    title: "作废",
    render: (_: unknown, { voidedAt, voidReason }: NoticeView) =>
      voidedAt ? (
        <>
          <DateText at={voidedAt} /> {voidReason}
        </>
      ) : (
        "—"
      ),
  },
];
