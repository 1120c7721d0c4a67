import { Alert, Skeleton } from "antd";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { asWide, useShownFile } from "../../ui/storedFile.ts";
import { type NoticeView, noticeAddress } from "./allocation.api.ts";

/** The notice as the applicant gets it, or got it before it was voided, in the browser's own reader. */
export function NoticePreview({ notice }: { notice: NoticeView }) {
  const { url, error } = useShownFile(noticeAddress(notice.id));
  if (error) return <ErrorPanel error={error} />;
  if (!url) return <Skeleton active />;
  return (
    <figure className="file-view" data-testid="notice-preview">
      {notice.state.code === "void" && (
        <Alert type="error" showIcon title={`${notice.noticeNo} 已作废，不能再用于办理手续。`} />
      )}
      <iframe src={asWide(url)} title={`配租通知单 ${notice.noticeNo}`} />
    </figure>
  );
}
