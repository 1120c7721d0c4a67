import { Button, Flex, Image, Skeleton } from "antd";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import type { MaterialFile } from "./case.api.ts";
import { isPdf, useCaseFile } from "./caseFile.ts";

/** An image can be enlarged and turned; a PDF opens in the browser's own reader. */
export function FileView({ file }: { file: MaterialFile }) {
  const { url, error } = useCaseFile(file, "full");
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
        <iframe src={url} title={file.name} />
      ) : (
        <Image src={url} alt={file.name} preview={{ mask: "点击放大" }} />
      )}
    </figure>
  );
}
