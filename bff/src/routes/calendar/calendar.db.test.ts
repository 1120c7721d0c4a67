import { ApiError } from "@housing/core/contract/client";
import test from "ava";
import { testServer } from "../../../testing/test-server.ts";

const body = {
  source: "国务院办公厅关于2027年部分节假日安排的通知（测试）",
  holidays: [
    { name: "元旦", from: "2027-01-01", to: "2027-01-03" },
    { name: "春节、清明、端午、中秋", from: "2027-02-05", to: "2027-02-12" },
    { name: "劳动节", from: "2027-05-01", to: "2027-05-05" },
    { name: "国庆节", from: "2027-10-01", to: "2027-10-07" },
  ],
  workdays: ["2027-02-14"],
};

test("G3.19 工作日历: 录入明年的放假安排，错处一次列出，录入后即可看到", async (t) => {
  const server = await testServer({ at: "2026-11-21T09:00" });
  t.teardown(server.close);
  const [city, district] = [await server.staff("city"), await server.staff("district", ["360702"])];
  const refusal = async (call: Promise<unknown>) => {
    const error = await t.throwsAsync(call, { instanceOf: ApiError });
    return (error as ApiError).reply;
  };
  const params = { year: "2027" };
  t.is((await refusal(district.call("publishYear", { params, body }))).code, "kernel.notPermitted");
  t.is((await refusal(city.call("publishYear", { params: { year: "x" }, body }))).code, "kernel.notFound");
  const wrong = { ...body, holidays: body.holidays.slice(0, 2), workdays: ["2027-02-15", "2027-02-30"] };
  t.is(
    (await refusal(city.call("publishYear", { params, body: wrong }))).issues?.[0]?.text,
    "请填写正确的日期。",
  );
  const { issues } = await refusal(
    city.call("publishYear", { params, body: { ...wrong, workdays: ["2027-02-15"] } }),
  );
  t.deepEqual(
    issues?.map(({ path }) => path),
    ["workdays.0", "holidays", "holidays"],
  );
  await city.call("publishYear", { params, body });
  const calendar = await district.call("workCalendar", {});
  t.false(calendar.mayPublish);
  t.deepEqual(
    calendar.years.map(({ year }) => year),
    [2026, 2027],
  );
  t.like(calendar.years[1], { source: body.source, publishedBy: "经办1" });
});
