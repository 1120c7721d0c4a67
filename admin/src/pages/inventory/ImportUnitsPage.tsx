// screen: G3.1
import type { FileRef } from "@housing/core/contract/form";
import { Link } from "@tanstack/react-router";
import { Alert, Button, Flex } from "antd";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { DownloadButton } from "../../ui/DownloadButton.tsx";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { FileUpload } from "../../ui/FileUpload.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { fileAddress } from "../../ui/storedFile.ts";
import { useUnsavedWarning } from "../../ui/useUnsavedWarning.ts";
import { ImportCorrections } from "./ImportCorrections.tsx";
import { type ImportResult, importTemplate, importUnits, unitKeys } from "./inventory.api.ts";

/** Good rows go in, bad rows come back in a file with what is wrong, to be corrected and imported again. */
export default function ImportUnitsPage() {
  const [files, setFiles] = useState<readonly FileRef[]>([]);
  const [result, setResult] = useState<NamedResult>();
  const done = (given: ImportResult) => {
    setResult({ ...given, name: files[0]?.name ?? "", fileId: files[0]?.id ?? "" });
    // Room for the corrected file.
    setFiles([]);
  };
  const { run, busy, refusal, reset } = useAct(importUnits, { refresh: unitKeys, onDone: done, quiet: true });
  useUnsavedWarning(busy, "正在导入。现在离开，就看不到导入的结果和错误文件，确定离开吗？");
  const file = files[0];
  // What came of the file before must not stand beside a new one, nor beside the refusal of a new one.
  const forget = () => {
    setResult(undefined);
    reset();
  };
  return (
    <PageFrame
      title="房源导入"
      trail={[{ label: "房源" }]}
      extra={<DownloadButton file={importTemplate} label="下载导入模板" />}
    >
      <section className="panel">
        <ol className="plain-steps">
          <li>
            下载模板，按列填写，一行一套房源，最多 5000
            行。“小区编码”也可以填小区名称；小区和楼栋须先在“楼盘表”里登记。
          </li>
          <li>上传填好的 Excel 文件，点“开始导入”。</li>
          <li>正确的行立即导入；有错的行不影响其他行，下载错误文件改好后再导入。</li>
          <li>
            登记错了、还没有上架的房源，可以把改正后的表再导入一次：与登记不同的行先列出来，核对后才更改。
          </li>
        </ol>
        <RefusalAlert refusal={refusal} />
        <Flex vertical gap={10} align="flex-start" style={{ marginBottom: 10 }}>
          <FileUpload
            label="房源表"
            value={files}
            onChange={setFiles}
            onPick={forget}
            accept=".xlsx"
            maxCount={1}
          />
          <Button
            type="primary"
            disabled={!file}
            loading={busy}
            onClick={() => file && run(file.id)}
            data-testid="import-submit"
          >
            开始导入
          </Button>
        </Flex>
        {result && <Result result={result} />}
      </section>
    </PageFrame>
  );
}

/** With the file that it is about: another may be chosen by then. */
interface NamedResult extends ImportResult {
  name: string;
  fileId: string;
}

const outcomeText = ({ name, imported, known, differing, rejected }: NamedResult) => {
  const parts = [
    `导入 ${imported} 套`,
    known > 0 && `${known} 行先前已经登记，内容相同，没有重复登记`,
    differing > 0 && `${differing} 行与登记的不同，等您核对`,
    rejected > 0 && `未导入 ${rejected} 行`,
  ];
  return `${name}：${parts.filter(Boolean).join("，")}`;
};

type RowFault = ImportResult["errors"][number];

function Result({ result }: { result: NamedResult }) {
  const { imported, differing, rejected, errors, errorFileId, fileId } = result;
  return (
    <section aria-label="导入结果" data-testid="import-result">
      <Alert
        showIcon
        type={rejected === 0 && differing === 0 ? "success" : "warning"}
        title={outcomeText(result)}
        style={{ marginBottom: 10 }}
        action={
          errorFileId && (
            <DownloadButton
              label="下载错误文件"
              file={{ path: fileAddress(errorFileId), name: "未导入的房源.xlsx" }}
            />
          )
        }
      />
      {imported > 0 && (
        <p>
          导入的房源还没有上架，
          <Link to="/inventory/report" className="text-link">
            去上报房源
          </Link>
          。
        </p>
      )}
      {differing > 0 && <ImportCorrections fileId={fileId} />}
      {rejected > 0 && differing > 0 && <h2 className="section-title">未导入的行（{rejected}）</h2>}
      {rejected > errors.length && (
        <p className="quiet">
          这里只列出前 {errors.length} 行，全部 {rejected} 行在错误文件里。
        </p>
      )}
      {rejected > 0 && (
        <DataTable<RowFault>
          label="未导入的行"
          rows={errors}
          columns={faultColumns}
          keyOf={({ row }) => String(row)}
          empty=""
        />
      )}
    </section>
  );
}

const faultColumns = [
  { key: "row", title: "行号", width: 80, dataIndex: "row" },
  { key: "place", title: "房源", width: 220, dataIndex: "place" },
  { key: "reasons", title: "原因", render: (_: unknown, { reasons }: RowFault) => reasons.join("；") },
];
