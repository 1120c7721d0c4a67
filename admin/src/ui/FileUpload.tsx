import { UploadOutlined } from "@ant-design/icons";
import { type Reply, urlOf } from "@housing/core/contract/client";
import type { FileRef } from "@housing/core/contract/form";
import { Button, Typography, Upload } from "antd";
import type { UploadFile } from "antd/es/upload/interface";
import { useState } from "react";
import { newKey } from "../api/act.ts";
import { asRefusal } from "../api/refusal.ts";
import { apiBase, send } from "../api/transport.ts";

interface Props {
  /** Said to a screen reader and used by tests. */
  label: string;
  value?: readonly FileRef[];
  onChange?: (files: FileRef[]) => void;
  /** Somebody has chosen a file; whether it can be stored shows later. */
  onPick?: () => void;
  /** As in the accept attribute; the server checks the content itself. */
  accept?: string;
  maxCount?: number;
  maxMegabytes?: number;
}

const usual = {
  accept: "image/jpeg,image/png,application/pdf",
  maxCount: 10,
  maxMegabytes: 10,
};

/** Uploads at once and keeps the stored files as its value, so it fits in a form. */
export function FileUpload(props: Props) {
  const { label, value = [], onChange, onPick, accept, maxCount, maxMegabytes } = { ...usual, ...props };
  // It stays until another file is chosen: a sentence that goes by itself has often not been read.
  const [problem, setProblem] = useState<string>();
  const [sending, setSending] = useState(0);
  // Where one file is asked for, another takes its place.
  const replaces = maxCount === 1;
  const refuse = (file: File) => {
    const why = wrongKind(file, accept) ?? tooLarge(file, maxMegabytes);
    setProblem(why);
    return why !== undefined;
  };
  const keep = async (file: File) => {
    setSending((many) => many + 1);
    const stored = await uploadFile(file).finally(() => setSending((many) => many - 1));
    onChange?.(replaces ? [stored] : [...value, stored]);
  };
  return (
    <div>
      <Upload
        accept={accept}
        openFileDialogOnClick={sending === 0}
        fileList={value.map(asListed)}
        beforeUpload={(file) => {
          onPick?.();
          return refuse(file) ? Upload.LIST_IGNORE : true;
        }}
        customRequest={({ file, onSuccess, onError }) => {
          keep(file as File).then(onSuccess, (error: unknown) => {
            setProblem(`“${(file as File).name}”没有上传成功。${asRefusal(error).message}`);
            onError?.(asRefusal(error));
          });
        }}
        onRemove={({ uid }) => onChange?.(value.filter(({ id }) => id !== uid))}
      >
        {(value.length < maxCount || replaces) && (
          <Button icon={<UploadOutlined />} aria-label={`上传${label}`} loading={sending > 0}>
            {buttonText(sending > 0, replaces && value.length > 0)}
          </Button>
        )}
      </Upload>
      {problem && (
        <Typography.Paragraph type="danger" role="alert" style={{ margin: "4px 0 0" }}>
          {problem}
        </Typography.Paragraph>
      )}
    </div>
  );
}

const buttonText = (sends: boolean, replaces: boolean): string => {
  if (sends) return "正在上传";
  return replaces ? "换一个文件" : "选择文件";
};

/** Where a kind of file is asked for by its ending; pictures are judged by the server alone. */
function wrongKind({ name }: File, accept: string): string | undefined {
  const endings = accept.split(",").filter((one) => one.startsWith("."));
  if (endings.length === 0 || endings.some((ending) => name.toLowerCase().endsWith(ending))) return undefined;
  return `“${name}”不是 ${endings.join("、")} 文件，请在原来的软件里另存为 ${endings.join("、")} 后再选`;
}

const tooLarge = ({ name, size }: File, megabytes: number): string | undefined =>
  size > megabytes * 1024 * 1024 ? `“${name}”超过 ${megabytes} MB，请压缩后再传` : undefined;

const asListed = ({ id, name }: FileRef): UploadFile => ({ uid: id, name, status: "done" });

/** Multipart, which the typed client does not send; the address and the answer are the contract's. */
async function uploadFile(file: File): Promise<Reply<"uploadFile">> {
  const body = new FormData();
  body.append("file", file);
  const url = urlOf("uploadFile", {}, apiBase);
  const { data } = await send({ method: "POST", url, body, idempotencyKey: newKey() });
  return data as Reply<"uploadFile">;
}
