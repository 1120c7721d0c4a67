import { setTimeout } from "node:timers/promises";
import { type UnitRow, unitsSheet } from "@housing/bff/testing/units-sheet.ts";
import type { Desk } from "./desk.ts";
import type { Look } from "./look.ts";

/** One choice of a list that drops down, by its words. */
export async function pickOption(desk: Desk, label: string, option: string): Promise<void> {
  await desk.press(desk.page.getByRole("combobox", { name: label }));
  await desk.press(desk.page.locator(".ant-select-item-option").filter({ hasText: option, visible: true }));
  await desk.settled();
}

/** An estate with one building, still empty. */
export async function addEstate(desk: Desk, code: string): Promise<void> {
  await desk.menu("楼盘表");
  await desk.tap("add-estate");
  const dialog = desk.page.getByRole("dialog");
  await desk.fill(dialog.getByLabel("小区编码"), code);
  await desk.fill(dialog.getByLabel("小区名称"), "章江新苑");
  await pickOption(desk, "所在区", "章贡区");
  await desk.fill(dialog.getByLabel("地址"), "章江路1号");
  await desk.fill(dialog.getByLabel("运营单位"), "市保障性住房建设运营有限公司");
  await desk.tap("add-estate-confirm");
  await dialog.waitFor({ state: "hidden" });
  await pickOption(desk, "小区", "章江新苑");
  await desk.tap("add-building");
  await desk.fill(dialog.getByLabel("楼栋名称"), "1栋");
  await desk.fill(dialog.getByLabel("层数"), "25");
  await desk.fill(dialog.getByLabel("每层户数"), "20");
  await desk.tap("add-building-confirm");
  await dialog.waitFor({ state: "hidden" });
}

/** Answers what the page says about the import. */
export async function importUnits(desk: Desk, rows: readonly UnitRow[]): Promise<string> {
  await desk.menu("房源导入");
  const chooser = desk.page.waitForEvent("filechooser");
  await desk.press(desk.page.getByRole("button", { name: "上传房源表" }));
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await (await chooser).setFiles({ name: "房源.xlsx", mimeType, buffer: await unitsSheet(rows) });
  await desk.tap("import-submit");
  return desk.read("import-result");
}

/** A sheet that differs from what is entered: its rows are looked at and confirmed; answers what was said of them. */
export async function importMended(desk: Desk, rows: readonly UnitRow[], look: Look): Promise<string> {
  const told = await importUnits(desk, rows);
  const shown = await desk.read("import-corrections");
  await look("import-corrections");
  await desk.tap("correct-imported");
  await desk.tap("reason-confirm");
  await desk.control("corrected").waitFor();
  return `${told}\n${shown}`;
}

/** On the page of a flat that is not listed yet: the rent is typed anew. */
export async function correctRent(desk: Desk, rent: string, look: Look): Promise<void> {
  await desk.tap("unit-correct");
  await desk.page.getByRole("dialog").getByLabel("月租金").fill(rent);
  await look("unit-correct");
  await desk.isTold("的登记已更正", () => desk.tap("unit-correct-confirm"));
}

/** A report comes back, loses nothing, gets its reason anew and is handed in again. */
export async function correctReport(desk: Desk, number: string, look: Look): Promise<string> {
  await desk.go("/");
  await desk.press(desk.page.getByRole("row").filter({ hasText: number }).getByRole("link").first());
  await desk.control("unit-picker").waitFor();
  await desk.type("report-reason", "已补充查验记录");
  await look("edit-units");
  await desk.tap("report-submit");
  return numberOfCase(desk);
}

/** Opens the first flat of 房源库 in a state. */
export async function openUnit(desk: Desk, state: string): Promise<void> {
  await desk.go(`/registers/units?f.state=${state}`);
  await desk.press(desk.row("register-table", "").getByRole("link").first());
  await desk.control("unit-facts").waitFor();
}

interface Asked {
  reason?: string;
  /** In passing, when it is done. */
  told?: string;
}

/** An act of the page with its confirmation, and a reason where one is asked. */
export async function act(desk: Desk, testId: string, { reason, told }: Asked = {}): Promise<void> {
  await desk.tap(testId);
  await desk.control("reason-confirm").waitFor();
  if (reason) await desk.type("reason-text", reason);
  const confirm = () => desk.tap("reason-confirm");
  await (told ? desk.isTold(told, confirm) : confirm());
  await desk.control("reason-confirm").waitFor({ state: "hidden" });
  await desk.settled();
}

export async function uploadPlan(desk: Desk, photo: Buffer): Promise<void> {
  await desk.tap("plan-upload");
  const chooser = desk.page.waitForEvent("filechooser");
  await desk.press(desk.page.getByRole("button", { name: "上传户型图文件" }));
  await (await chooser).setFiles({ name: "户型图.png", mimeType: "image/png", buffer: photo });
  await desk.page.getByText("户型图.png").waitFor();
  await desk.tap("plan-upload-confirm");
  await desk.page.getByRole("img", { name: /户型图/ }).waitFor();
}

/** Reports the first flat that fits, for listing again or to be kept back; answers the number of the case. */
export async function reportFirst(desk: Desk, kind: string): Promise<string> {
  await desk.menu("房源上报");
  await desk.choose("report-kinds", kind);
  await chooseFlat(desk);
  await desk.type("report-reason", "房屋查验合格，具备入住条件");
  await desk.tap("report-submit");
  return numberOfCase(desk);
}

/** The first flat: where there are many, its building and its floor are unfolded. */
async function chooseFlat(desk: Desk): Promise<void> {
  await desk.settled();
  const rows = desk.control("unit-picker").locator("tbody tr.ant-table-row");
  let at = 0;
  for (; at < 2; at += 1) {
    const folded = rows.nth(at).locator(".ant-table-row-expand-icon-collapsed");
    if ((await folded.count()) === 0) break;
    await desk.press(folded);
    await rows.nth(at + 1).waitFor();
  }
  await desk.tick(rows.nth(at).locator("input[type=checkbox]"));
}

/** Of the case that is opened after it was handed in. */
export async function numberOfCase(desk: Desk): Promise<string> {
  await desk.page.getByRole("tab", { name: "办理经过" }).waitFor();
  const page = desk.page.locator("#content").filter({ hasText: /GZ\d{14}/ });
  return /GZ\d{14}/.exec(await page.innerText())?.[0] ?? "";
}

/** What is read from there comes a moment later. */
export const slowReads = ({ page }: Desk, address: RegExp): Promise<unknown> =>
  page.route(address, async (route) => {
    if (route.request().method() === "GET") await setTimeout(400);
    await route.continue();
  });
