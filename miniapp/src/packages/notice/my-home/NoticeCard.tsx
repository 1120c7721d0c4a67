import { urlOf } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { useState } from "react";
import { openFile } from "../../../api/open-file";
import { printFile, prints } from "../../../api/print-file";
import { go } from "../../../session/go";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Notice } from "../../../ui/Notice";
import { Rows } from "../../../ui/Rows";
import { Tag } from "../../../ui/Tag";
import { instantText, untilText } from "../../../ui/time-text";
import { toneOf } from "../../../ui/tone";
import type { Allocation } from "./index";

interface NoticeCardProps {
  allocation: Allocation;
  onChange: () => void;
}

/** 配租通知单: the newest one; earlier ones were replaced. */
export function NoticeCard({ allocation, onChange }: NoticeCardProps) {
  const notice = allocation.notices[0];
  if (!notice) return null;
  const { noticeNo, state, issuedAt, downloadedAt, downloadBy, verifyCode } = notice;
  const downloaded = downloadedAt
    ? { label: "下载时间", value: instantText(downloadedAt) }
    : { label: "请在这之前下载", value: untilText(downloadBy) };
  return (
    <Card title="配租通知单" aside={<Tag tone={toneOf(state.tone)}>{state.label}</Tag>}>
      <Rows
        rows={[
          { label: "编号", value: noticeNo },
          { label: "生成时间", value: instantText(issuedAt) },
          ...(state.code === "sealed" ? [downloaded] : []),
        ]}
      />
      {allocation.abilities.includes("downloadNotice") && (
        <Download noticeId={notice.id} noticeNo={noticeNo} onChange={onChange} />
      )}
      {state.code === "issued" && <View className="gap-above">通知单正在盖章，盖好后可以在这里下载。</View>}
      <Button
        id="notice-verify"
        kind="secondary"
        wide
        onTap={() => go("publicity/verify", { noticeNo, code: verifyCode })}
      >
        查验真伪
      </Button>
    </Card>
  );
}

interface DownloadProps {
  noticeId: string;
  noticeNo: string;
  onChange: () => void;
}

function Download({ noticeId, noticeNo, onChange }: DownloadProps) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const path = urlOf("noticeFile", { params: { id: noticeId } }, "");
  const take = async (taking: Promise<string | undefined>) => {
    setBusy(true);
    setProblem(await taking);
    setBusy(false);
    onChange();
  };
  return (
    <View className="gap-above gap-below">
      {problem && <Notice id="notice-problem" tone="error" title={problem} />}
      <Button
        id="notice-download"
        wide
        loading={busy}
        onTap={() => void take(openFile(path, `${noticeNo}.pdf`))}
      >
        打开配租通知单（可保存、打印）
      </Button>
      {prints && (
        <View className="pc-only">
          <Button
            id="notice-print"
            kind="secondary"
            wide
            loading={busy}
            onTap={() => void take(printFile(path))}
          >
            直接打印
          </Button>
        </View>
      )}
    </View>
  );
}
