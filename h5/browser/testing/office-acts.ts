import type { Desk } from "./desk.ts";
import { sizes } from "./screen.ts";
import { act } from "./stock-acts.ts";

/** A session that is put together, changed and given up again; nobody is told. */
export async function draftSession(desk: Desk): Promise<void> {
  await desk.go("/sessions/new");
  await desk.chooseRow("unit-picker", "");
  await desk.tap("session-create");
  await desk.control("session-start").waitFor();
  await desk.tap("session-add-units");
  await desk.control("unit-picker").waitFor();
  await desk.chooseRow("unit-picker", "");
  await desk.isTold("已增加房源", () =>
    desk.press(desk.page.getByRole("button", { name: "增加房源（1 套）" })),
  );
  await desk.page.getByRole("dialog").waitFor({ state: "hidden" });
  await desk.tap("session-remove-units");
  await desk.press(desk.page.getByRole("combobox", { name: "要撤出的房源" }));
  await desk.press(desk.page.locator(".ant-select-item-option").filter({ visible: true }).first());
  await desk.page.keyboard.press("Escape");
  await desk.isTold("已撤出房源", () =>
    desk.press(desk.page.getByRole("button", { name: "撤出房源（1 套）" })),
  );
  await desk.page.getByRole("dialog").waitFor({ state: "hidden" });
  await act(desk, "session-end", { reason: "房源另有安排，本场次取消" });
  await desk.sees("场次已结束：房源另有安排，本场次取消");
}

/** The running session: the household whose turn it is gets back the minutes an outage took. Answers what is recorded. */
export async function giveBackTime(desk: Desk): Promise<string> {
  await desk.menu("选房场次");
  await desk.press(desk.row("sessions-table", "进行中").getByRole("link").first());
  await desk.control("current-offer").waitFor();
  await desk.press(desk.control("current-offer").getByTestId("offer-extend"));
  await desk.tick(desk.page.getByRole("radio", { name: "系统停机，无法选房" }));
  await desk.type("extend-minutes", "5");
  await desk.type("extend-evidence", "机房断电，运行记录可查");
  await desk.tap("offer-extend-confirm");
  const recorded = desk.page.getByRole("region", { name: "补足时间记录" });
  await recorded.getByText("机房断电").waitFor();
  return recorded.innerText();
}

/** While nobody chooses: who was not called goes back in line. Answers how many sessions are left running. */
export async function endSession(desk: Desk): Promise<number> {
  await desk.menu("选房场次");
  await desk.press(desk.row("sessions-table", "进行中").getByRole("link").first());
  await act(desk, "session-end", { reason: "剩余房源转入下一场次" });
  await desk.sees("场次已结束：剩余房源转入下一场次");
  await desk.menu("选房场次");
  await desk.control("sessions-table").waitFor();
  await desk.settled();
  return desk
    .control("sessions-table")
    .locator("tbody tr.ant-table-row")
    .filter({ hasText: "进行中" })
    .count();
}

/** The objection to a result is upheld, and the household keeps its number. Answers its number and those upheld. */
export async function upholdKeepingNumber(desk: Desk): Promise<[number: string, upheld: string]> {
  await desk.menu("异议处理");
  await desk.settled();
  const opener = desk.row("objections-table", "选房结果").getByRole("button").first();
  const number = await opener.innerText();
  await desk.press(opener);
  await desk.tick(desk.page.getByRole("radio", { name: /^成立/ }));
  await desk.tick(desk.control("keep-number"));
  await desk.type("objection-reason", "核实该房源面积登记有误，保留顺序号重新选房");
  await desk.isTold("处理决定已记录", () => desk.tap("objection-submit"));
  // The drawer closes itself when the list has been read again.
  await desk.control("objection-submit").waitFor({ state: "hidden" });
  await desk.choose("objection-states", "异议成立");
  return [number.trim(), await desk.read("objections-table")];
}

/** A notice is made anew, made void, and made and sealed again with others from the list. */
export async function redoNotice(desk: Desk): Promise<string> {
  await desk.menu("配租结果");
  await desk.choose("allocation-states", "待办理承租");
  await desk.press(desk.control("allocations-table").locator("tbody").getByRole("link").first());
  await desk.control("notices-table").waitFor();
  await act(desk, "notice-reissue", { reason: "申请人姓名更正", told: "已重新生成通知单" });
  // Sealed by itself a moment later: by then the page may have seen it or not.
  if (await desk.control("notice-seal").count()) await act(desk, "notice-seal");
  await act(desk, "notice-void", { reason: "通知单污损", told: "通知单已作废" });
  await desk.menu("配租结果");
  await desk.choose("allocation-states", "待办理承租");
  await desk.chooseAll("allocations-table");
  await act(desk, "notices-issue", { told: "已生成 1 份配租通知单" });
  await desk.chooseAll("allocations-table");
  if (await desk.control("notices-seal").isEnabled()) await act(desk, "notices-seal");
  return desk.read("allocations-table");
}

/** Asks for other rows while the line is slow. Answers what a click on the rows of before would do meanwhile. */
export async function narrowOnSlowLine(desk: Desk): Promise<string> {
  await desk.menu("配租结果");
  await desk.control("allocations-table").waitFor();
  let answer = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await desk.page.route(/\/api\/allocations\?/, (route) => slow.then(() => route.continue()));
  await desk.press(desk.control("allocation-states").getByText("已签约", { exact: true }));
  const before = desk.page.locator(".loaded[aria-busy=true]");
  await before.waitFor();
  const row = "document.querySelector('.loaded[aria-busy=true] tbody a')";
  const takes = await desk.page.evaluate<string>(`getComputedStyle(${row}).pointerEvents`);
  answer();
  await before.waitFor({ state: "hidden" });
  return takes;
}

export async function changeTemplate(desk: Desk): Promise<void> {
  await desk.menu("配租通知单模板");
  await desk.type("template-footer", "本通知单由系统生成，可扫码核验。");
  await desk.type("change-reason", "补充核验说明");
  await desk.tap("change-submit");
  await desk.page.getByRole("heading", { name: "第 1 版" }).waitFor();
}

export async function changeSeals(desk: Desk): Promise<void> {
  await desk.menu("电子印章");
  await desk.tap("seal-add");
  const dialog = desk.page.getByRole("dialog");
  await desk.fill(dialog.getByLabel("代码"), "second-seal");
  await desk.fill(dialog.getByLabel("印章单位"), "赣州市城市住房服务中心");
  await desk.tap("seal-add-confirm");
  await desk.row("seals-table", "second-seal").waitFor();
  await dialog.waitFor({ state: "hidden" });
  await act(desk, "seal-remove-second-seal");
  await desk.row("seals-table", "second-seal").getByText("已删除").waitFor();
}

export async function changeParameter(desk: Desk): Promise<void> {
  await desk.menu("选房规则");
  await desk.tap("parameter-selection.offerHours");
  await desk.fill(desk.control("new-value").locator("input").or(desk.control("new-value")).last(), "5");
  await desk.type("change-reason", "延长选房时间试行");
  await desk.isTold("规则参数已调整", () => desk.tap("change-submit"));
}

/** What one person did, of one kind, taken out as a file; and the newest blocks verified. */
export async function readLog(desk: Desk): Promise<string> {
  await desk.menu("操作日志");
  await desk.page.getByRole("combobox", { name: /^操作\s*[:：]?$/ }).fill("修改规则参数");
  await desk.press(desk.page.locator(".ant-select-item-option").filter({ hasText: "修改规则参数" }));
  await desk.page.keyboard.press("Escape");
  await desk.settled();
  await desk.row("register-table", "修改规则参数").waitFor();
  await desk.tap("audit-verify");
  await desk.sees(/核验通过：\d+ 块/);
  const download = desk.page.waitForEvent("download");
  await desk.tap("download");
  return (await download).suggestedFilename();
}

/** Originals in doubt go to the district, which clears them; the lease follows. */
export async function referDoubt(operator: Desk, district: Desk): Promise<string> {
  await operator.menu("入住批次");
  const batch = operator
    .control("move-in-batches")
    .locator("tr.ant-table-row")
    .nth(1)
    .getByRole("link")
    .first();
  const address = (await batch.getAttribute("href")) ?? "";
  await operator.press(batch);
  await operator.control("move-in-refer").waitFor();
  await act(operator, "move-in-refer", { reason: "户口簿与申请材料不一致" });
  await district.page.goto(new URL(address, district.page.url()).href);
  await district.tap("move-in-decide");
  await district.tick(district.page.getByRole("radio", { name: /^疑点排除/ }));
  await district.type("doubt-reason", "派出所证明属实");
  await district.isTold("认定结果已记录", () => district.tap("move-in-decide-confirm"));
  return district.reads("move-in-table", "疑点不成立");
}

/**
 * Case after case from the list: one approved, which leads to the next, a look back at it; one returned for a ready reason
 * with a word more, staying there; and back to the list.
 */
export async function workOff(desk: Desk): Promise<string[]> {
  await desk.go("/");
  await openReview(desk, 2);
  const seen = [await desk.reads("turn-place", "本页待办第")];
  await desk.page.keyboard.press("Alt+1");
  await desk.control("reason-text").and(desk.page.locator(":focus")).waitFor();
  const approved = desk.page.url().replace(/\?.*/, "");
  await desk.isTold(/：已通过$/, () => desk.page.keyboard.press("Control+Enter"));
  await desk.page.waitForURL((url) => !url.href.startsWith(approved));
  await desk.control("decision-bar").waitFor();
  await desk.page.keyboard.press("Alt+K");
  await desk.page.waitForURL((url) => url.href.startsWith(approved));
  seen.push(await desk.reads("turn-place", "本页还有"));
  await desk.page.keyboard.press("Alt+J");
  await desk.control("decision-bar").waitFor();
  await desk.press(goesOn(desk));
  await desk.tap("decide-return");
  await desk.press(desk.page.locator(".reason-template").first());
  await desk.control("reason-text").and(desk.page.locator(":focus")).waitFor();
  await desk.page.keyboard.type("请于三日内补正。");
  const asked = new Promise<void>((resolve) =>
    desk.page.once("dialog", (question) => resolve(question.dismiss())),
  );
  await desk.page.goBack();
  await asked;
  seen.push(await desk.control("reason-text").inputValue());
  await desk.tap("reason-confirm");
  await desk.control("decision-bar").waitFor({ state: "hidden" });
  await desk.settled();
  await desk.follow("我的待办");
  await desk.control("todo-table").waitFor();
  return seen;
}

/** A person is put on the blocklist, found there and taken off. */
export async function blocklistWalk(office: Desk, idNumber: string): Promise<void> {
  await office.menu("黑名单");
  await office.tap("blocklist-add");
  await office.type("standing-id-number", idNumber);
  await office.type("blocklist-reason", "提供虚假收入证明");
  await office.tap("blocklist-add-confirm");
  await office.page.getByRole("dialog").waitFor({ state: "hidden" });
  await office.type("blocklist-search", idNumber);
  await office.tap("blocklist-find");
  await act(office, "blocklist-remove", { reason: "复核后撤销" });
  await office.reads("blocklist-table", "已移出");
}

/** A line of an earlier lottery, as it is pasted from its sheet. */
export const lotteryRow = (
  { name, idNumber, phone }: { name: string; idNumber: string; phone: string },
  number: string,
): string =>
  [
    ...["GZ20260101000001", name, idNumber, phone, "解放街道", "廉租住房组"],
    ...["二居室", "普通组", number, "2026-01-05 09:30", ""],
  ].join("\t");

const goesOn = ({ page }: Desk) => page.getByRole("checkbox", { name: "办完转下一件" });

async function openReview(desk: Desk, place: number): Promise<void> {
  const reviews = desk.control("todo-table").getByRole("link", { name: /区级复审/ });
  await desk.press(reviews.nth(place));
  await desk.control("decision-bar").waitFor();
}

/** What was chosen before the site was loaded anew: whether a decision leads to the next case. */
export async function leadsOn(desk: Desk): Promise<boolean> {
  await desk.go("/");
  await openReview(desk, 0);
  return goesOn(desk).isChecked();
}

/** A tablet held upright: the menu is a drawer, and a wide list keeps what matters in sight. Answers how far it scrolls. */
export async function listOnTablet(desk: Desk, name: string): Promise<{ beyond: number; details: string }> {
  await desk.page.setViewportSize(sizes.tablet);
  await desk.press(desk.page.getByRole("button", { name: "打开菜单" }));
  await desk.menu(name);
  await desk.control("side-menu").waitFor({ state: "hidden" });
  await desk.press(desk.control("register-table").locator(".ant-table-row-expand-icon").first());
  const details = await desk.read("row-details");
  const beyond = `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector(".ant-table-body"))`;
  return { details, beyond: await desk.page.evaluate<number>(beyond) };
}
