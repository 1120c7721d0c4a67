import { sweepDeadlines } from "@housing/core/deadline";
import { inTransaction, systemActor } from "@housing/core/kernel";
import {
  appendToList,
  decideObjection,
  type PublicityList,
  publicityKinds,
  publish,
  raiseObjection,
  withdrawItems,
} from "@housing/core/publicity";
import test, { type ExecutionContext } from "ava";
import { type TestServer, testServer } from "../../../testing/test-server.ts";

const act = systemActor("test");

const item = (n: number, maskedName = "王*明") => ({
  subjectId: `entry-${n}`,
  searchNo: `GZ20260601${String(n).padStart(6, "0")}`,
  districtCode: "360702",
  line: {
    lane: "公租房组二居室",
    number: String(n),
    maskedName,
    caseNo: `GZ20260601${String(n).padStart(6, "0")}`,
  },
});

/** A server with one list of 450 lines. */
async function start(
  t: ExecutionContext,
): Promise<TestServer & { list: PublicityList; url: string; address: string }> {
  const server = await testServer();
  t.teardown(server.close);
  // A kind whose lines stand for nothing.
  const kind = server.system.registry.get(publicityKinds, "queueNumbers");
  const nothing = async () => undefined;
  server.system.registry.add(publicityKinds, "tried", {
    ...kind,
    code: "tried",
    passed: nothing,
    upheld: nothing,
  });
  const items = Array.from({ length: 450 }, (_, i) => item(i + 1, i === 300 ? "欧*文" : "王*明"));
  const input = {
    kind: "tried",
    groupKey: "GZ-CENTRE/2026-06-01",
    title: "批次轮候顺序号公示",
    items,
  };
  const list = await inTransaction(server.system, act, (work) =>
    publish(work, { ...input, areaCode: "GZ-CENTRE" }),
  );
  return { ...server, list, address: `${server.url}/api/public/lists/${list.id}` };
}

interface Page {
  count: number;
  open: boolean;
  next?: number;
  lines: { id: string; position: number; state: string; objectable: boolean; line: Record<string, string> }[];
}

const page = async (address: string): Promise<Page> => (await fetch(address)).json() as Promise<Page>;

test("G3.7 G1.4 a list is cacheable for everybody, page by page, with the same bytes until it changes", async (t) => {
  const { address } = await start(t);
  const first = await fetch(address);
  t.is(first.headers.get("cache-control"), "public, max-age=0, s-maxage=1, must-revalidate");
  const etag = first.headers.get("etag") ?? "";
  t.is((await fetch(address, { headers: { "if-none-match": etag } })).status, 304);
  const { next, lines } = (await first.json()) as Page;
  t.is(lines.length, 200);
  const pages = [await page(`${address}?after=${next}`), await page(`${address}?after=400`)];
  t.deepEqual(
    pages.map((one) => [one.lines[0]?.position, one.lines.length, one.next]),
    [
      [201, 200, 400],
      [401, 50, undefined],
    ],
  );
  t.notRegex(JSON.stringify(lines), /subjectId|entry-|districtCode|360702/);
});

test("G3.7 every act that changes a list is in its next page", async (t) => {
  const { address, system, list } = await start(t);
  const staff = {
    ...{ kind: "staff" as const, userId: "u", name: "区级", roles: ["district" as const] },
    regions: ["360702"],
  };
  const states = async () => {
    const { count, open, lines } = await page(address);
    return { count, open, states: lines.slice(0, 3).map(({ state }) => state) };
  };
  const open3 = ["open", "open", "open"];
  t.deepEqual(await states(), { count: 450, open: true, states: open3 });
  await inTransaction(system, act, (work) => withdrawItems(work, "entry-1"));
  t.deepEqual((await states()).states, ["withdrawn", "open", "open"]);
  const more = { kind: "tried", groupKey: "GZ-CENTRE/2026-06-01", title: "", items: [item(451)] };
  await inTransaction(system, act, (work) => appendToList(work, more));
  t.is((await states()).count, 451);
  const { lines } = await page(address);
  const raised = await inTransaction(system, { kind: "applicant", accountId: "a" }, (work) =>
    raiseObjection(work, { itemId: lines[1]!.id, text: "情况不属实，请核查。", fileIds: [] }),
  );
  const decision = { objectionId: raised.id, outcome: "upheld" as const, reason: "属实", keepNumber: false };
  await inTransaction(system, staff, (work) => decideObjection(work, decision));
  t.deepEqual((await states()).states, ["withdrawn", "failed", "open"]);
  system.clock.set(list.endsAt);
  t.false((await states()).open, "at its end it is over, swept or not");
  t.false((await page(address)).lines[2]?.objectable);
  await sweepDeadlines(system, list.endsAt);
  t.true((await page(address)).lines.every(({ state }) => state !== "open"));
});

test("G3.7 the table of lists shows a new list at once and the end of one", async (t) => {
  const { url, system, list } = await start(t);
  const lists = async () => {
    const answer = (await (await fetch(`${url}/api/public/lists`)).json()) as { lists: { open: boolean }[] };
    return answer.lists.map(({ open }) => open);
  };
  t.deepEqual(await lists(), [true]);
  const input = {
    kind: "tried",
    groupKey: "GZ-CENTRE/2026-06-02",
    title: "第二批",
    items: [item(900)],
  };
  await inTransaction(system, act, (work) => publish(work, input));
  t.deepEqual(await lists(), [true, true]);
  system.clock.set(list.endsAt);
  t.deepEqual(await lists(), [false, false]);
});

test("G1.4 people find themselves by queue number, case number, a part of it, and name", async (t) => {
  const { address } = await start(t);
  const find = async (text: string) => {
    const { lines } = await page(`${address}?search=${encodeURIComponent(text)}`);
    return lines.map(({ position }) => position);
  };
  t.deepEqual(await find("12"), [12]);
  t.deepEqual(await find(" gz20260601000300 "), [300]);
  t.deepEqual(await find("0449"), [449]);
  t.deepEqual(await find("欧*文"), [301]);
  t.deepEqual(await find("欧阳文"), [301], "who types the whole name is looked for by the masked one");
  t.is((await find("王小明")).length, 200);
  t.deepEqual(await find("999999"), []);
  t.deepEqual(await find("李*"), []);
  const answer = await fetch(`${address}?search=12`);
  t.regex(answer.headers.get("cache-control") ?? "", /^public/);
});
