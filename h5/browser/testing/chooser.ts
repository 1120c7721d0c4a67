import type { Look } from "./look.ts";
import type { Phone } from "./phone.ts";

/** From the first page to the flat: the table of the building, the flat, and two steps to confirm it. */
export async function chooseUnit(phone: Phone, door: string | undefined, look: Look): Promise<void> {
  await considerUnit(phone, door, look);
  await phone.tap("confirm-dialog-confirm");
  await phone.control("selected").waitFor();
  await look("selected");
}

/** Up to the last step; without a door, the first flat that is free. */
export async function considerUnit(phone: Phone, door: string | undefined, look: Look): Promise<void> {
  await phone.home();
  await phone.control("next-choose").waitFor();
  await look("home-turn");
  await phone.tap("next-choose");
  await phone.control("turn-left").waitFor();
  await look("my-turn");
  await phone.tap("selection-choose");
  const unit = phone
    .control("session-table")
    .getByRole("button", { name: door ?? "可选" })
    .first();
  await unit.waitFor();
  await look("building-table");
  await unit.click();
  await phone.control("unit-choose").waitFor();
  await look("unit");
  await phone.tap("unit-choose");
  await look("confirm-first");
  await phone.tap("confirm-dialog-next");
  await look("confirm-second");
}

/** After the turn has passed: from the countdown on the first page to the request. */
export async function continueWaiting(phone: Phone, look: Look): Promise<void> {
  await phone.home();
  await phone.control("next-continue").waitFor();
  await look("home-missed");
  await phone.go("packages/selection/my-turn/index");
  await phone.control("missed").waitFor();
  await look("missed");
  await phone.tap("selection-continue");
  await phone.control("queue-rejoin").waitFor();
  await look("continue");
  await phone.tap("queue-rejoin");
  await look("continue-confirm");
  await phone.confirm("rejoin-dialog");
  await phone.control("queue-request").waitFor();
  await look("continue-requested");
}

/** The newest list of a kind, as anybody finds it. */
export async function openList(phone: Phone, kind: string, look: Look): Promise<void> {
  await phone.home();
  await phone.tap("entry-lists");
  if (kind) await phone.pick("kind", kind);
  await look(`lists-${kind || "all"}`);
  await phone.page.locator("[id^='list-']").filter({ visible: true }).first().click();
  await phone.control("search-go").waitFor();
  await phone.sees("公示内容");
  await look(`list-${kind || "all"}`);
}

/** The notice opens in a tab of its own; its first bytes, asked for once more in the same way, say what it is. */
export async function downloadNotice(phone: Phone): Promise<string> {
  const reply = phone.page.waitForResponse((one) => one.url().endsWith("/file"));
  const tab = phone.page.waitForEvent("popup");
  await phone.tap("notice-download");
  const request = (await reply).request();
  const headers = await request.allHeaders();
  const again = await phone.page.request.get(request.url(), { headers });
  await (await tab).close();
  return (await again.body()).subarray(0, 5).toString();
}
