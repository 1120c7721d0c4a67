// screen: G1.4, G2.3, G3.6, G3.7
import type { Reply } from "@housing/core/contract/client";
import type { FileRef } from "@housing/core/contract/form";
import { View } from "@tarojs/components";
import Taro, { useRouter } from "@tarojs/taro";
import { useEffect, useState } from "react";
import { uploadTo } from "../../../api/upload";
import { goInstead, parameter } from "../../../session/go";
import { useSession } from "../../../session/session";
import { useAct } from "../../../session/use-act";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { ErrorNotice } from "../../../ui/ErrorNotice";
import { showField } from "../../../ui/element/show-field";
import { Empty } from "../../../ui/Faces";
import { FilePicker } from "../../../ui/FilePicker";
import { Notice } from "../../../ui/Notice";
import { Page } from "../../../ui/Page";
import { Rows } from "../../../ui/Rows";
import { TextInput } from "../../../ui/TextInput";
import { instantText } from "../../../ui/time-text";
import { unsentText } from "../../../ui/unsent";
import { type UnsentFiles, useUnsent } from "../../../ui/use-unsent";
import { SignInForFiles } from "./SignInForFiles";

const upload = uploadTo("/files");

export default function ObjectPage() {
  const { params } = useRouter();
  const [line, title, about] = [parameter(params.line), parameter(params.title), parameter(params.about)];
  const object = useAct((act, body: Objection) => act.call("raiseObjection", { params: { id: line }, body }));
  return (
    <Page title="提出异议" lead="觉得公示的情况不属实，可以在这里反映，由住房保障部门核查。" narrow>
      {!line && <NoLine />}
      {object.result && <Sent sent={object.result} />}
      {line && !object.result && (
        <Card>
          <Rows
            rows={[
              ...(title ? [{ label: "公示名单", value: title }] : []),
              ...(about ? [{ label: "针对", value: about }] : []),
            ]}
          />
          <ObjectionForm act={object} />
        </Card>
      )}
    </Page>
  );
}

/** An address without its end. */
const NoLine = () => (
  <Card>
    <Empty title="还不知道要反映哪一户">
      <View>请打开公示名单，在那一户后面点“提出异议”。</View>
      <Button id="object-lists" onTap={() => goInstead("publicity/lists")}>
        看公示
      </Button>
    </Empty>
  </Card>
);

interface Objection {
  text: string;
  contact?: string;
  fileIds: string[];
}

type Raising = ReturnType<typeof useAct<Objection, Reply<"raiseObjection">>>;

function ObjectionForm({ act }: { act: Raising }) {
  const [text, setText] = useState("");
  const [contact, setContact] = useState("");
  const [files, setFiles] = useState<FileRef[]>([]);
  const unsent = useUnsent();
  /** What is being mended is not red any longer. */
  const typed = (set: (text: string) => void) => (value: string) => {
    act.clear();
    set(value);
  };
  const first = act.error?.issues[0]?.path;
  useEffect(() => {
    if (first) showField(first);
  }, [first]);
  const issue = (path: string) => act.error?.issues.find((one) => one.path === path)?.text;
  const fileIds = files.map((file) => file.id);
  return (
    <View className="gap-above">
      <ErrorNotice id="object-error" error={act.error} />
      <TextInput
        id="text"
        label="情况说明"
        help="写清楚哪里不属实、您怎么知道的。"
        multiline
        maxLength={1000}
        value={text}
        error={issue("text")}
        onChange={typed(setText)}
      />
      <TextInput
        id="contact"
        label="您的电话"
        help="方便工作人员找您核实。不填也可以，会替您保密。"
        required={false}
        maxLength={40}
        value={contact}
        error={issue("contact")}
        onChange={typed(setContact)}
      />
      <Evidence files={files} unsent={unsent} onChange={setFiles} />
      <Button
        id="object-submit"
        wide
        loading={act.busy}
        disabledWhy={unsent.all[0] && unsentText(unsent.all[0])}
        onTap={() => act.run({ text, fileIds, ...(contact && { contact }) })}
      >
        提交异议
      </Button>
    </View>
  );
}

interface EvidenceProps {
  files: FileRef[];
  unsent: UnsentFiles;
  onChange: (files: FileRef[]) => void;
}

function Evidence({ files, unsent, onChange }: EvidenceProps) {
  if (!useSession()) return <SignInForFiles />;
  return (
    <FilePicker
      id="evidence"
      label="证明材料"
      required={false}
      files={files}
      max={10}
      upload={unsent.noting("evidence", upload)}
      onGivenUp={unsent.giveUp}
      onChange={onChange}
    />
  );
}

function Sent({ sent }: { sent: Reply<"raiseObjection"> }) {
  return (
    <Card>
      <Notice id="objected" tone="success" title="已经收到您的异议">
        查处理结果时要用下面的编号，请记下来。
      </Notice>
      <View className="big-number">{sent.number}</View>
      <Rows rows={[{ label: "收到时间", value: instantText(sent.raisedAt) }]} />
      <Button id="object-follow" wide onTap={() => goInstead("publicity/objection", { number: sent.number })}>
        看处理进度
      </Button>
      <Button id="object-back" kind="secondary" wide onTap={() => void Taro.navigateBack()}>
        回到名单
      </Button>
    </Card>
  );
}
