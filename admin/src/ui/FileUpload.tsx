import { UploadOutlined } from "@ant-design/icons";
import { type Reply, urlOf } from "@housing/core/contract/client";
import type { FileRef } from "@housing/core/contract/form";
import { App, Button, Upload } from "antd";
import type { UploadFile } from "antd/es/upload/interface";
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
  const { message } = App.useApp();
  const refuse = (file: File) => {
    if (file.size <= maxMegabytes * 1024 * 1024) return false;
    void message.error(`“${file.name}”超过 ${maxMegabytes} MB，请压缩后再传`);
    return true;
  };
  const keep = async (file: File) => {
    const stored = await uploadFile(file);
    onChange?.([...value, stored]);
  };
  return (
    <Upload
      accept={accept}
      fileList={value.map(asListed)}
      beforeUpload={(file) => {
        onPick?.();
        return refuse(file) ? Upload.LIST_IGNORE : true;
      }}
      customRequest={({ file, onSuccess, onError }) => {
        keep(file as File).then(onSuccess, (error: unknown) => {
          void message.error(asRefusal(error).message);
          onError?.(asRefusal(error));
        });
      }}
      onRemove={({ uid }) => onChange?.(value.filter(({ id }) => id !== uid))}
    >
      {value.length < maxCount && (
        <Button icon={<UploadOutlined />} aria-label={`上传${label}`}>
          选择文件
        </Button>
      )}
    </Upload>
  );
}

const asListed = ({ id, name }: FileRef): UploadFile => ({ uid: id, name, status: "done" });

/** Multipart, which the typed client does not send; the address and the answer are the contract's. */
async function uploadFile(file: File): Promise<Reply<"uploadFile">> {
  const body = new FormData();
  body.append("file", file);
  const url = urlOf("uploadFile", {}, apiBase);
  const { data } = await send({ method: "POST", url, body, idempotencyKey: newKey() });
  return data as Reply<"uploadFile">;
}
