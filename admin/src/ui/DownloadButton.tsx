import { useIsMutating, useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { downloadFile, type ServedFile } from "../api/files.ts";
import { asRefusal } from "../api/refusal.ts";

interface Props {
  file: ServedFile;
  label?: string;
}

/** What comes at once needs no words; a long one says how far it is, also on the next page. */
const quickMs = 700;

/** A file made by the server. The same one is not begun twice, wherever its button is shown again meanwhile. */
export function DownloadButton({ file, label = "导出 Excel" }: Props) {
  const { message } = App.useApp();
  const mutationKey = ["download", file.path];
  const { mutate } = useMutation({
    mutationKey,
    mutationFn: (wanted: ServedFile) => {
      const begun = performance.now();
      const say = (received: number) => {
        if (performance.now() - begun < quickMs) return;
        const content = `正在下载“${wanted.name}”，已收到 ${sizeText(received)}，完成前请不要关闭本页`;
        void message.open({ key: wanted.path, type: "loading", content, duration: 0 });
      };
      const unheard = setTimeout(() => say(0), quickMs);
      return downloadFile(wanted, say).finally(() => {
        clearTimeout(unheard);
        message.destroy(wanted.path);
      });
    },
    onError: (error) => message.error(asRefusal(error).message),
  });
  const isRunning = useIsMutating({ mutationKey, exact: true }) > 0;
  return (
    <Button loading={isRunning} onClick={() => mutate(file)} data-testid="download">
      {label}
    </Button>
  );
}

const sizeText = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
