import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { asRefusal } from "../api/refusal.ts";

interface Props {
  download: () => Promise<void>;
  label?: string;
}

/** A file made by the server; a refusal is said, nothing else changes. */
export function DownloadButton({ download, label = "导出 Excel" }: Props) {
  const { message } = App.useApp();
  const { mutate, isPending } = useMutation({
    mutationFn: download,
    onError: (error) => message.error(asRefusal(error).message),
  });
  return (
    <Button loading={isPending} onClick={() => mutate()} data-testid="download">
      {label}
    </Button>
  );
}
