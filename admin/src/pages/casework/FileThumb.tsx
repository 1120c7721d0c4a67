import { FilePdfOutlined } from "@ant-design/icons";
import { isPdf, useStoredFile } from "../../ui/storedFile.ts";
import type { MaterialFile } from "./case.api.ts";

interface Props {
  file: MaterialFile;
  chosen: boolean;
  onChoose: () => void;
}

export function FileThumb({ file, chosen, onChoose }: Props) {
  return (
    <button type="button" className="file-thumb" aria-pressed={chosen} title={file.name} onClick={onChoose}>
      {isPdf(file) ? <FilePdfOutlined aria-hidden /> : <Picture file={file} />}
      <span>{file.name}</span>
    </button>
  );
}

function Picture({ file }: { file: MaterialFile }) {
  const { url } = useStoredFile(file, "thumbnail");
  return url ? <img src={url} alt="" loading="lazy" /> : <span className="file-thumb-blank" />;
}
