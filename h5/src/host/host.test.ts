import test from "ava";
import { detectHost, type HostWindow } from "./index.ts";

function aWindow(userAgent: string, globals: Record<string, unknown> = {}): HostWindow {
  const location = { search: "", pathname: "/h5/", hash: "#/pages/home/index" };
  const history = { back() {}, replaceState() {} };
  return { navigator: { userAgent }, history, location, document: { title: "" }, open() {}, ...globals };
}

const answering = (answer: Record<string, unknown>) => ({
  call: (_method: string, _given: unknown, reply: (answer: Record<string, unknown>) => void) => reply(answer),
});

test("a super-app is known by its user agent together with its bridge", async (t) => {
  const inApp = aWindow("Mozilla/5.0 GanFuTong/5.1", { GanFuTongBridge: answering({ ticket: "T-1" }) });
  const host = detectHost(inApp);
  t.is(host.name, "ganfutong");
  t.is(await host.signInTicket(), "T-1");
});

test("a borrowed user agent without the bridge is a plain browser", async (t) => {
  const host = detectHost(aWindow("Mozilla/5.0 LongCheng/2.0"));
  t.is(host.name, "browser");
  t.is(await host.signInTicket(), null);
});

test("a reply without a ticket is no ticket", async (t) => {
  const inApp = aWindow("LongCheng", { LongChengBridge: answering({ message: "cancelled" }) });
  t.is(await detectHost(inApp).signInTicket(), null);
});

test("in a browser the title is the document's", (t) => {
  const window = aWindow("Mozilla/5.0");
  detectHost(window).setTitle("选房");
  t.is(window.document.title, "选房");
});

test("G2.4 a ticket in the address is used once and does not stay there", async (t) => {
  const kept: string[] = [];
  const window = aWindow("Mozilla/5.0", {
    location: { search: "?host=longcheng&ticket=T-2", pathname: "/h5/", hash: "#/pages/me/index" },
    history: { back() {}, replaceState: (_state: unknown, _unused: string, url: string) => kept.push(url) },
  });
  const host = detectHost(window);
  t.is(host.name, "longcheng");
  t.deepEqual(kept, ["/h5/#/pages/me/index"]);
  t.is(await host.signInTicket(), "T-2");
  t.is(await host.signInTicket(), null);
});

test("an address that names no host we know is a plain browser", (t) => {
  const location = { search: "?host=elsewhere&ticket=T-3", pathname: "/h5/", hash: "" };
  t.is(detectHost(aWindow("Mozilla/5.0", { location })).name, "browser");
});
