import { Button, Flex, Image, Skeleton } from "antd";
import { ErrorPanel } from "./ErrorPanel.tsx";
import { asWide, isPdf, type ShownFile, useStoredFile } from "./storedFile.ts";

/** An image can be enlarged and turned; a PDF opens in the browser's own reader. */
export function StoredFileView({ file }: { file: ShownFile }) {
  const { url, error } = useStoredFile(file, "full");
  if (error) return <ErrorPanel error={error} />;
  if (!url) return <Skeleton active />;
  return (
    <figure className="file-view">
      <Flex justify="space-between" align="center" gap={8}>
        <figcaption>{file.name}</figcaption>
        <Button size="small" href={url} target="_blank" rel="noreferrer">
          新窗口打开
        </Button>
      </Flex>
      {isPdf(file) ? (
        <iframe src={asWide(url)} title={file.name} />
      ) : (
        <Image src={url} alt={file.name} preview={{ mask: "点击放大" }} />
      )}
    </figure>
  );
}
