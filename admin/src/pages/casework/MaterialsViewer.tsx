import { Empty } from "antd";
import { useState } from "react";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { StoredFileView } from "../../ui/StoredFileView.tsx";
import { firstFile, type Material, type MaterialFile } from "./case.api.ts";
import { FileThumb } from "./FileThumb.tsx";

/** Thumbnails by kind of evidence, the chosen file large below, beside the form. */
export function MaterialsViewer({ materials }: { materials: readonly Material[] }) {
  const [chosen, setChosen] = useState(() => firstFile(materials));
  const isLeftOut = ({ required, files }: Material) => !required && files.length === 0;
  const leftOut = materials.filter(isLeftOut).map(({ title }) => title);
  return (
    <section className="case-panel materials" aria-label="申请材料" data-testid="materials">
      <h2 className="section-title">申请材料</h2>
      <div className="material-kinds">
        {materials
          .filter((material) => !isLeftOut(material))
          .map((material) => (
            <Kind key={material.key} material={material} chosen={chosen} onChoose={setChosen} />
          ))}
      </div>
      {leftOut.length > 0 && <p className="quiet material-title">选填未提供：{leftOut.join("、")}</p>}
      {chosen ? (
        <StoredFileView key={chosen.id} file={chosen} />
      ) : (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有上传材料" />
      )}
    </section>
  );
}

interface KindProps {
  material: Material;
  chosen: MaterialFile | undefined;
  onChoose: (file: MaterialFile) => void;
}

function Kind({ material: { title, files }, chosen, onChoose }: KindProps) {
  return (
    <fieldset aria-label={title}>
      <div className="material-title">
        {title} {files.length === 0 && <StatusTag label="缺少" tone="bad" />}
      </div>
      <div className="material-files">
        {files.map((file) => (
          <FileThumb
            key={file.id}
            file={file}
            chosen={file.id === chosen?.id}
            onChoose={() => onChoose(file)}
          />
        ))}
      </div>
    </fieldset>
  );
}
