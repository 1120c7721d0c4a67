import type { Desk } from "./desk.ts";
import type { Look } from "./look.ts";
import { numberOfCase } from "./stock-acts.ts";

/** From the list of what waits, into the case, to the decision. */
export async function approve(desk: Desk, number: string, look: Look): Promise<void> {
  await desk.go("/");
  await look("workbench");
  await desk.press(desk.row("todo-table", number).getByRole("link").first());
  await desk.control("decision-bar").waitFor();
  await look("case");
  await desk.press(desk.page.getByRole("tab", { name: /核查结果/ }));
  await look("case-findings");
  await desk.press(desk.page.getByRole("tab", { name: "办理经过" }));
  // The tab is part of the address: on a busy machine the page is drawn once more when the address has changed.
  await desk.page.waitForURL(/tab=trail/);
  await desk.settled();
  await look("case-trail");
  await desk.tap("decide-approve");
  await desk.control("reason-confirm").waitFor();
  await look("case-approve");
  await desk.isTold(/：已通过$/, () => desk.tap("reason-confirm"));
}

/** Returned for correction, from the list of what waits. */
export async function giveBack(desk: Desk, number: string, reason: string): Promise<void> {
  await desk.go("/");
  await desk.press(desk.row("todo-table", number).getByRole("link").first());
  await desk.control("decision-bar").waitFor();
  await desk.tap("decide-return");
  await desk.type("reason-text", reason);
  await desk.isTold(/：已退回/, () => desk.tap("reason-confirm"));
}

/** Everything that waits for this step is published in one list. */
export async function publish(desk: Desk, look: Look): Promise<void> {
  await desk.menu("待公示");
  await look("waiting");
  await desk.tap("publish");
  await desk.control("reason-confirm").waitFor();
  await look("publish");
  await desk.tap("reason-confirm");
  await desk.control("list-facts").waitFor();
  await look("list");
  await desk.follow("打印张贴稿");
  await desk.control("posted-list").waitFor();
  await look("list-posted");
}

/** The operator hands in every flat that is registered and not offered. */
export async function reportUnits(desk: Desk, look: Look): Promise<string> {
  await desk.menu("楼盘表");
  await desk.control("unit-grid").waitFor();
  await look("buildings");
  await desk.menu("房源上报");
  await desk.chooseAll("unit-picker");
  await desk.type("report-reason", "新建房源上架");
  await look("report-units");
  await desk.tap("report-submit");
  const number = await numberOfCase(desk);
  await desk.sees("水南家园 1栋 402");
  await look("reported");
  return number;
}

/** A session with the first flats that are listed; nobody is told before it is started. */
export async function openSession(desk: Desk, doors: readonly string[], look: Look): Promise<void> {
  await desk.menu("选房场次");
  await look("sessions-none");
  await desk.tap("new-session");
  await desk.choose("session-bedrooms", "二居室");
  for (const door of doors) await desk.chooseRow("unit-picker", door);
  await look("session-new");
  await desk.tap("session-create");
  await desk.control("session-start").waitFor();
  await look("session-draft");
  await desk.tap("session-start");
  await desk.control("reason-confirm").waitFor();
  await look("session-start");
  await desk.tap("reason-confirm");
  await desk.control("current-offer").waitFor();
  await look("session-open");
}

/** The originals are compared, then the lease is signed. */
export async function moveIn(desk: Desk, look: Look): Promise<void> {
  await desk.menu("入住批次");
  await look("move-in-batches");
  await desk.press(desk.control("move-in-batches").getByRole("link").first());
  await desk.control("move-in-check").waitFor();
  await look("move-in-batch");
  await desk.tap("move-in-check");
  await desk.tick(desk.page.getByRole("checkbox", { name: "身份证" }));
  await look("move-in-check");
  await desk.tap("move-in-check-confirm");
  await desk.tap("move-in-sign");
  await desk.type("lease-endsOn", "2029-06-30");
  await look("move-in-sign");
  await desk.tap("move-in-sign-confirm");
  await desk.sees("已签约 1 户");
  await look("move-in-signed");
}
