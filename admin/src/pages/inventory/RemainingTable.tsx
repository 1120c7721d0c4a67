import { useQuery } from "@tanstack/react-query";
import { Collapse } from "antd";
import { DataTable } from "../../ui/DataTable.tsx";
import { remainingUnits } from "./inventory.api.ts";
import { bedroomWords } from "./unitText.ts";

interface EstateRow {
  id: string;
  name: string;
  address: string;
  /** By bedrooms: on offer and in a running session. */
  left: Record<number, { listed: number; inSession: number }>;
}

/** Flats left by estate and bedrooms; closed until wanted. */
export function RemainingTable() {
  const { data } = useQuery(remainingUnits);
  const rows = rowsOf(data?.estates ?? []);
  const sum = rows
    .flatMap(({ left }) => Object.values(left))
    .reduce((total, { listed }) => total + listed, 0);
  return (
    <Collapse
      size="small"
      className="remaining"
      items={[
        {
          key: "remaining",
          label: `各小区可供配租房源：共 ${sum} 套`,
          children: (
            <DataTable<EstateRow>
              label="各小区剩余房源"
              testId="remaining-table"
              rows={rows}
              columns={columns}
              keyOf={({ id }) => id}
              empty="现在没有可供配租的房源"
            />
          ),
        },
      ]}
    />
  );
}

interface Counted {
  estateId: string;
  estateName: string;
  address: string;
  bedrooms: number;
  listed: number;
  inSession: number;
}

function rowsOf(counted: readonly Counted[]): EstateRow[] {
  const rows = new Map<string, EstateRow>();
  for (const { estateId, estateName, address, bedrooms, listed, inSession } of counted) {
    const row = rows.get(estateId) ?? { id: estateId, name: estateName, address, left: {} };
    row.left[bedrooms] = { listed, inSession };
    rows.set(estateId, row);
  }
  return [...rows.values()];
}

const columns = [
  { key: "name", title: "小区", dataIndex: "name" },
  { key: "address", title: "地址", dataIndex: "address" },
  ...[1, 2, 3].map((bedrooms) => ({
    key: `bedrooms-${bedrooms}`,
    title: bedroomWords[bedrooms],
    width: 170,
    render: (_: unknown, { left }: EstateRow) => leftText(left[bedrooms]),
  })),
];

const leftText = (left: EstateRow["left"][number] | undefined) =>
  left ? `可选 ${left.listed} 套${left.inSession > 0 ? `，选房中 ${left.inSession} 套` : ""}` : "—";
