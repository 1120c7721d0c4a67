// screen: G1.5
import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import Taro, { useRouter } from "@tarojs/taro";
import { useEffect, useState } from "react";
import { call } from "../../../api/client";
import { parameter } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { showPart } from "../../../ui/element/show-field";
import { Faces } from "../../../ui/Faces";
import { Notice } from "../../../ui/Notice";
import { Page } from "../../../ui/Page";
import { Rows } from "../../../ui/Rows";
import { Tag } from "../../../ui/Tag";
import { TextInput } from "../../../ui/TextInput";
import { instantText } from "../../../ui/time-text";
import { toneOf } from "../../../ui/tone";
import { codeInScan } from "./scan";

interface Asked {
  noticeNo: string;
  code: string;
}

/** Open to everybody; the QR code on the paper leads here with both filled in. */
export default function VerifyNotice() {
  const { params } = useRouter();
  const given = { noticeNo: parameter(params.noticeNo), code: parameter(params.code) };
  const [asked, setAsked] = useState<Asked | undefined>(given.noticeNo && given.code ? given : undefined);
  return (
    <Page title="查验配租通知单" lead="填通知单上的编号和核验码，看它是不是真的、还有没有效。" narrow>
      <Questions given={given} onAsk={setAsked} />
      {asked && <Answer key={`${asked.noticeNo}/${asked.code}`} asked={asked} />}
    </Page>
  );
}

function Questions({ given, onAsk }: { given: Asked; onAsk: (asked: Asked) => void }) {
  const [noticeNo, setNoticeNo] = useState(given.noticeNo);
  const [code, setCode] = useState(given.code);
  const scan = async () => {
    const found = codeInScan((await Taro.scanCode({})).result);
    if (!found) return;
    setNoticeNo(found.noticeNo);
    setCode(found.code);
    onAsk(found);
  };
  return (
    <Card>
      <TextInput id="notice-no" label="通知单编号" maxLength={40} value={noticeNo} onChange={setNoticeNo} />
      <TextInput
        id="notice-code"
        label="核验码"
        help="8 个字母和数字，印在二维码旁边。"
        maxLength={12}
        value={code}
        onChange={setCode}
      />
      <Button
        id="verify-go"
        wide
        disabledWhy={noticeNo && code ? undefined : "请先填编号和核验码"}
        onTap={() => onAsk({ noticeNo: noticeNo.trim(), code: code.trim() })}
      >
        查验
      </Button>
      {process.env.TARO_ENV === "weapp" && (
        <Button id="verify-scan" kind="secondary" wide onTap={() => void scan().catch(() => undefined)}>
          扫通知单上的二维码
        </Button>
      )}
    </Card>
  );
}

function Answer({ asked }: { asked: Asked }) {
  const load = useLoad("verify", () => call("verifyNotice", { query: asked }));
  const { face } = load;
  useEffect(() => {
    if (face !== "loading") showPart("verify-answer");
  }, [face]);
  return (
    <View id="verify-answer">
      {load.face === "failed" ? (
        <Notice id="verify-failed" tone="error" title={load.error.text} />
      ) : (
        <Faces load={load}>{(notice) => <Genuine notice={notice} />}</Faces>
      )}
    </View>
  );
}

function Genuine({ notice }: { notice: Reply<"verifyNotice"> }) {
  const inForce = notice.state.code !== "void";
  return (
    <Card title="查验结果" aside={<Tag tone={toneOf(notice.state.tone)}>{notice.state.label}</Tag>}>
      <Notice
        id="verify-result"
        tone={inForce ? "success" : "error"}
        title={inForce ? "这份通知单是真的，现在有效" : "这份通知单已经作废"}
      />
      <Rows
        rows={[
          { label: "编号", value: notice.noticeNo },
          { label: "申请人", value: notice.maskedName },
          { label: "小区", value: notice.estate },
          { label: "生成时间", value: instantText(notice.issuedAt) },
          ...(notice.digest ? [{ label: "文件校验值", value: notice.digest }] : []),
        ]}
      />
      {notice.digest && <View className="muted">文件校验值由整份文件算出来，文件改过一个字它就不一样。</View>}
    </Card>
  );
}
