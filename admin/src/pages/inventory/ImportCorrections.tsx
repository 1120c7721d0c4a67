import { useQuery } from "@tanstack/react-query";
import { Alert, Flex } from "antd";
import { useState } from "react";
import { type Columns, DataTable } from "../../ui/DataTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { changedFields, changeSums } from "./changeSums.ts";
import { correctImported, type ImportCorrection, importCorrections, unitKeys } from "./inventory.api.ts";

/** Flats that are entered already and not listed yet, of which the sheet says something else: changed only when it is confirmed. */
export function ImportCorrections({ fileId }: { fileId: string }) {
  const found = useQuery(importCorrections(fileId));
  const [corrected, setCorrected] = useState<number>();
  if (corrected !== undefined)
    return (
      <Alert showIcon type="success" title={`已更正 ${corrected} 套房源的登记`} data-testid="corrected" />
    );
  return (
    <section aria-label="与登记不同的房源" data-testid="import-corrections">
      <Loaded query={found}>
        {({ corrections, seen }) => (
          <>
            <h2 className="section-title">与登记不同的房源（{corrections.length}）</h2>
            <p>
              这些房源已经登记、还没有上架，表中的内容与登记的不同（{changeSums(corrections)}
              ）。现在还没有更改，请逐行核对；不该改的行，请在表中改正后重新导入。
            </p>
            <DataTable<ImportCorrection>
              label="与登记不同的房源"
              rows={corrections}
              columns={columnsFor(corrections)}
              height={420}
              keyOf={({ unitId }) => unitId}
              empty="没有不同"
            />
            <Flex style={{ margin: "10px 0" }}>
              <ReasonButton
                label={`更正 ${corrections.length} 套`}
                primary
                disabled={corrections.length === 0}
                act={async (_, key) => {
                  const done = await correctImported({ params: { id: fileId }, body: { seen } }, key);
                  setCorrected(done.corrected);
                }}
                done="登记已更正"
                refresh={[...unitKeys, importCorrections(fileId).queryKey]}
                testId="correct-imported"
              >
                <p>
                  {corrections.length} 套房源的登记将改成表中的内容（{changeSums(corrections)}
                  ）。更正前后的内容都会记入每套房源的变动经过。
                </p>
              </ReasonButton>
            </Flex>
          </>
        )}
      </Loaded>
    </section>
  );
}

/** Where a hundred rents change, the one door among them is found by its field. */
const columnsFor = (corrections: readonly ImportCorrection[]): Columns<ImportCorrection> => [
  { key: "row", title: "行号", width: 80, dataIndex: "row" },
  { key: "place", title: "房源", width: 220, dataIndex: "place" },
  {
    key: "changes",
    title: "登记的内容 → 表中的内容",
    filters: changedFields(corrections).map(([label, many]) => ({
      text: `${label}（${many}）`,
      value: label,
    })),
    onFilter: (wanted, { changes }) => changes.some(({ label }) => label === wanted),
    render: (_, { changes }) =>
      changes.map(({ label, from, to }) => (
        <div key={label}>
          {label}：{from} → <strong>{to}</strong>
        </div>
      )),
  },
];
