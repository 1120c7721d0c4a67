import { importHeadings } from "@housing/core/inventory";
import type { ExecutionContext } from "ava";
import ExcelJS from "exceljs";
import { type Caller, type TestServer, testServer } from "../../../../testing/test-server.ts";

/** A row of an import sheet. */
export type Row = readonly string[];
/** Flat 101 on floor 1 in position 1, and so on. */
export const good = (door: string, floor = door[0]!, position = door.at(-1)!): Row => [
  ...["GZ-001", "1栋", floor, position, door, "二居室", "59.80", "南北", "358.80"],
];

/** A server with one estate and a building of six floors, four flats on each, none of them entered. */
export async function setup(t: ExecutionContext) {
  const server = await testServer();
  t.teardown(server.close);
  const operator = await server.staff("operator", ["360702"]);
  const place = { districtCode: "360702", address: "大公路1号", operator: "运营公司" };
  const { id } = await operator.call("registerEstate", { body: { code: "GZ-001", name: "名苑", ...place } });
  const building = { name: "1栋", floors: 6, unitsPerFloor: 4, hasLift: false };
  await operator.call("registerBuilding", { params: { id }, body: building });
  return { server, operator, estateId: id };
}

export async function upload(
  server: TestServer,
  { token }: Caller,
  bytes: Uint8Array,
  name = "房源.xlsx",
): Promise<string> {
  const form = new FormData();
  form.set("file", new File([Uint8Array.from(bytes)], name));
  const headers = { authorization: `Bearer ${token}`, "idempotency-key": crypto.randomUUID() };
  const response = await fetch(`${server.url}/api/files`, { method: "POST", headers, body: form });
  return ((await response.json()) as { id: string }).id;
}

/** A sheet as somebody makes it in a spreadsheet program. */
export async function typed(
  rows: readonly Row[],
  headings: readonly string[] = importHeadings,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("房源");
  sheet.addRow(headings);
  for (const row of rows) sheet.addRow(row.map((text) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text)));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
