import { AuditEntry } from "@housing/core/audit";
import { inTransaction, systemActor } from "@housing/core/kernel";
import { sendSms, smsTemplates } from "@housing/core/messaging";
import test, { type ExecutionContext } from "ava";
import ExcelJS from "exceljs";
import { type TestServer, testServer } from "../../../testing/test-server.ts";

async function server(t: ExecutionContext): Promise<TestServer> {
  const running = await testServer();
  t.teardown(running.close);
  running.system.registry.add(smsTemplates, "t", {
    code: "t",
    title: "选房通知",
    flowPoint: "选房",
    text: "{{text}}",
    fields: {},
    to: "applicant",
    timing: "notice",
  });
  return running;
}

const sendMany = ({ system }: TestServer, count: number, text: string): Promise<void> =>
  inTransaction(system, systemActor("test"), async (work) => {
    for (let i = 0; i < count; i += 1) {
      const to = { phone: `1380013${String(i).padStart(4, "0")}`, subjectType: "x", subjectId: String(i) };
      await sendSms(work, "t", to, { text });
    }
  });

async function download(
  running: TestServer,
  token: string,
  path: string,
): Promise<{ status: number; bytes: Uint8Array; type: string }> {
  const response = await fetch(`${running.url}/api${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return {
    status: response.status,
    bytes: await response.bytes(),
    type: response.headers.get("content-type") ?? "",
  };
}

async function sheetOf(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer as ExcelJS.Buffer);
  return workbook.worksheets[0]!;
}

test("G3.17 an export holds every row over all pages, masked, with who and when on top, and is in the log", async (t) => {
  const running = await server(t);
  await sendMany(running, 2300, "请选房");
  const { token, id } = await running.staff("city");
  const { status, bytes, type } = await download(
    running,
    token,
    "/registers/sms-log/export?f.phone=&sort=queuedAt",
  );
  t.is(status, 200);
  t.regex(type, /spreadsheetml/);
  const sheet = await sheetOf(bytes);
  t.is(sheet.rowCount, 2 + 2300);
  t.regex(
    sheet.getCell("A1").text,
    new RegExp(`短信记录 导出人：经办\\d+（${id}） 导出时间：2026年6月1日09:00 导出编号：`),
  );
  const phones = new Set<string>();
  sheet.eachRow((row, number) => number > 2 && phones.add(row.getCell(3).text));
  t.true([...phones].every((phone) => /^138\*{4}\d{4}$/.test(phone)));
  t.is(sheet.getCell("A3").text, "2026-06-01 09:00:00");
  t.is(sheet.getCell("B3").text, "选房通知");
  t.is(sheet.getCell("E3").text, "待发送");
  const logged = await running.system.em
    .fork()
    .find(AuditEntry, { subjectType: "export" }, { orderBy: { id: "asc" } });
  t.deepEqual(
    logged.map(({ act, actorId }) => [act, actorId]),
    [
      ["register.exported", id],
      ["register.exportFinished", id],
    ],
  );
  t.deepEqual(JSON.parse(logged[1]!.facts), { register: "sms-log", rows: 2300 });
});

test("G3.17 what was typed to find a person is not kept in the log; chosen columns only are written", async (t) => {
  const running = await server(t);
  await sendMany(running, 3, "=cmd|' /C calc'!A0");
  const { token } = await running.staff("auditor");
  const { bytes } = await download(
    running,
    token,
    "/registers/sms-log/export?f.phone=13800130001&cols=phone,text",
  );
  const sheet = await sheetOf(bytes);
  t.is(sheet.rowCount, 3);
  t.deepEqual(sheet.getRow(2).values, [undefined, "手机号", "内容"]);
  const entry = await running.system.em.fork().findOneOrFail(AuditEntry, { act: "register.exported" });
  t.false(entry.facts.includes("13800130001"));
  t.true(entry.facts.includes("phone=*"));
});

test("G3.17 an export is for those who may see the list", async (t) => {
  const running = await server(t);
  for (const caller of [
    await running.applicant(),
    await running.staff("street"),
    await running.staff("finance"),
  ]) {
    t.is((await download(running, caller.token, "/registers/sms-log/export")).status, 404);
  }
  t.is(await running.system.em.fork().count(AuditEntry, { act: "register.exported" }), 0);
});

test("G3.4 the pages of a register over HTTP, and a mistyped filter is refused instead of showing all rows", async (t) => {
  const running = await server(t);
  await sendMany(running, 7, "请选房");
  const { call } = await running.staff("admin");
  const params = { code: "sms-log" };
  t.true(
    (await call("registers", {})).some(({ code, group }) => code === "sms-log" && group === "messaging"),
  );
  const spec = await call("registerSpec", { params });
  t.is(spec.defaultSort, "-queuedAt");
  const first = await call("registerRows", { params, query: { limit: "5" } });
  t.is(first.rows.length, 5);
  t.is(first.total, 7);
  const second = await call("registerRows", { params, query: { limit: "5", after: first.next! } });
  t.is(second.rows.length, 2);
  t.is(second.next, undefined);
  for (const query of [
    { "f.phon": "1" },
    { phone: "13800130001" },
    { limit: "0" },
    { limit: "x" },
    { sort: "phone" },
  ]) {
    t.like(await t.throwsAsync(call("registerRows", { params, query: query as never })), { status: 422 });
  }
  t.like(await t.throwsAsync(call("registerSpec", { params: { code: "__proto__" } })), { status: 404 });
});
