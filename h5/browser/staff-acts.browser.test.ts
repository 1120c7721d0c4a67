import { unitRows } from "@housing/bff/testing/units-sheet.ts";
import { madePerson } from "@housing/db/testing/people";
import test, { type ExecutionContext } from "ava";
import { type City, openCity } from "./testing/city.ts";
import { looking, unseen } from "./testing/look.ts";
import {
  blocklistWalk,
  changeParameter,
  changeSeals,
  changeTemplate,
  draftSession,
  endSession,
  giveBackTime,
  leadsOn,
  listOnTablet,
  lotteryRow,
  narrowOnSlowLine,
  readLog,
  redoNotice,
  referDoubt,
  upholdKeepingNumber,
  workOff,
} from "./testing/office-acts.ts";
import { approve, giveBack } from "./testing/staff.ts";
import {
  act,
  addEstate,
  correctRent,
  correctReport,
  importMended,
  importUnits,
  openUnit,
  reportFirst,
  slowReads,
  uploadPlan,
} from "./testing/stock-acts.ts";

/** Acts of the staff that the long path does not pass by, each to its success, in the whole demo city. */
let city: City;

test.before(async () => {
  city = await openCity("ganzhou", { seeded: true, folder: "ganzhou-acts" });
});
test.after.always(() => city?.close());

const walk = (run: (t: ExecutionContext) => Promise<void>) => async (t: ExecutionContext) => {
  let done = false;
  try {
    await run(t);
    done = true;
  } finally {
    if (!done) await city.shootFailures(t.title.replace(/[^A-Za-z0-9.]+/g, "-"));
    await city.leave();
  }
  t.deepEqual(city.findings.problems.splice(0), []);
};

test.serial(
  "G3.1 the operator imports five hundred flats and gets the wrong rows back",
  walk(async (t) => {
    const operator = await city.desk("operator1");
    await addEstate(operator, "GZ-900");
    const rows = unitRows("GZ-900", "1栋", 25, 20);
    const wrong = [rows[0]!, rows[1]!.with(0, "XX"), rows[2]!.with(6, "很大")];
    const told = await importUnits(operator, [...rows, ...wrong]);
    t.regex(told, /导入 500 套，1 行先前已经登记，内容相同，没有重复登记，未导入 2 行/);
    const download = operator.page.waitForEvent("download");
    await operator.press(operator.page.getByRole("button", { name: "下载错误文件" }));
    t.is((await download).suggestedFilename(), "未导入的房源.xlsx");
    const mended = [rows[0]!.with(8, "400"), rows[1]!.with(4, "1-102"), rows[2]!];
    const look = looking("stock", operator.looker);
    const shown = await importMended(operator, mended, look);
    t.regex(shown, /1 行.*没有重复登记，2 行与登记的不同，等您核对/);
    t.regex(shown, /门牌号：102 → 1-102/);
    t.regex(shown, /月租金：358\.80元 → 400\.00元/);
    await openUnit(operator, "registered");
    await correctRent(operator, "410.5", look);
    await operator.sees(/更正房源登记：月租金 \S+ → 410\.50元/);
    await act(operator, "unit-remove", { told: "的登记已删除" });
  }),
);

test.serial(
  "G3.1 a flat is held, released and given back, has a floor plan and tells its history",
  walk(async (t) => {
    const operator = await city.desk("operator1");
    await openUnit(operator, "listed");
    await operator.tap("unit-hold");
    await operator.type("reason-text", "墙面渗水维修");
    await slowReads(operator, /\/api\/units\//);
    const told = operator.page.locator(".ant-message-notice").filter({ hasText: "已锁定" }).first().waitFor();
    const shownThen = told.then(() => operator.control("unit-facts").innerText());
    await operator.tap("reason-confirm");
    t.regex(await shownThen, /墙面渗水维修/, "told when the page shows it");
    await operator.page.unrouteAll({ behavior: "wait" });
    await operator.sees("暂停使用：墙面渗水维修");
    await act(operator, "unit-release");
    await operator.sees("解除锁定：暂停使用 → 可供配租");
    await uploadPlan(operator, city.photo);
    await openUnit(operator, "let");
    await act(operator, "unit-vacate");
    await operator.sees("上架期限");
    t.regex(
      await operator.reads("unit-history", "登记腾退"),
      /登记腾退：已出租 → 已腾退[\s\S]*操作规则 三（二）/,
    );
  }),
);

test.serial(
  "G3.1 a vacated flat is listed again after district and city, a low flat is kept back likewise",
  walk(async (t) => {
    const [operator, office] = [await city.desk("operator1"), await city.desk("city1")];
    const district = await city.desk("district1");
    for (const kind of ["腾退房源上架", "预留房源"]) {
      const number = await reportFirst(operator, kind);
      t.regex(number, /^GZ\d{14}$/);
      if (kind === "预留房源") {
        await giveBack(district, number, "请补充房屋查验记录。");
        t.is(await correctReport(operator, number, looking("stock-returned", operator.looker)), number);
      }
      await approve(district, number, unseen);
      await approve(office, number, unseen);
    }
  }),
);

test.serial(
  "N1 a page loaded anew after its session was ended from elsewhere asks to sign in",
  walk(async (t) => {
    const [here, there] = [await city.desk("district2"), await city.desk("district2")];
    await here.go("/account");
    await act(here, "end-others", { told: "其他设备已退出" });
    await there.page.reload();
    await there.control("sign-in-username").waitFor();
    t.regex(await there.page.locator("main").innerText(), /登录已过期，请重新登录/);
    t.is(await there.control("sign-in-username").inputValue(), "district2");
    await there.control("sign-in-password").and(there.page.locator(":focus")).waitFor();
  }),
);

test.serial(
  "G3.8 a clerk works off case after case by keyboard and comes back to the list",
  walk(async (t) => {
    const district = await city.desk("district1");
    const [before = "", after = "", reason = ""] = await workOff(district);
    t.regex(before, /本页待办第 \d+ 件，共 \d+ 件/);
    t.regex(after, /本页还有 \d+ 件/);
    t.regex(reason, /.请于三日内补正。$/, "what is typed goes on after the ready reason");
    t.false(await leadsOn(district), "what was chosen is kept");
    const { beyond, details } = await listOnTablet(district, "轮候家庭库");
    t.is(beyond, 0, "on a tablet held upright nothing stands beyond the edge");
    t.regex(details, /受理号/);
  }),
);

test.serial(
  "G3.2 a session is put together, changed and cancelled; the running one gives back lost time",
  walk(async (t) => {
    const office = await city.desk("city1");
    await draftSession(office);
    t.regex(await giveBackTime(office), /系统停机，无法选房\s+5\s+机房断电，运行记录可查\s+\S+ \S+\s+周市办/);
  }),
);

test.serial(
  "G3.7 an upheld objection to a result leaves the household its number",
  walk(async (t) => {
    const [number, upheld] = await upholdKeepingNumber(await city.desk("district1"));
    t.regex(number, /^YY\d{8}/);
    t.true(upheld.includes(number), upheld);
  }),
);

test.serial(
  "G3.5 notices are made anew, made void, and made and sealed for many at once",
  walk(async (t) => {
    t.false((await redoNotice(await city.desk("city1"))).includes("未生成"));
  }),
);

test.serial(
  "rows of the choice before take no click while the others are on their way",
  walk(async (t) => {
    t.is(await narrowOnSlowLine(await city.desk("city1")), "none");
  }),
);

test.serial(
  "G3.4 a list is sorted to and fro; the cursor stays in the field that was searched by, and back shows what was",
  walk(async () => {
    const office = await city.desk("city1");
    const { page } = office;
    const field = page.getByLabel("受理号");
    await office.go("/registers/cases");
    // The usual order is the newest first.
    for (const order of ["ascending", "descending"]) {
      await office.press(page.getByRole("columnheader", { name: /递交时间/ }).first());
      await page.locator(`th[aria-sort=${order}]`).first().waitFor();
      await office.settled();
    }
    await field.fill("GZ2026");
    await field.press("Enter");
    await page.waitForURL(/f\.caseNo=GZ2026/);
    await office.settled();
    await field.and(page.locator(":focus")).waitFor();
    await page.goBack();
    await page.waitForURL(/cases(?!.*caseNo)/);
    await field.and(page.locator('[value=""]')).waitFor();
    await office.menu("公示名单");
    await office.follow(/公示/);
    const search = page.getByLabel("按受理号或轮候号查找");
    await search.fill("GZ");
    await search.press("Enter");
    await page.waitForURL(/search=GZ/);
    await office.settled();
    await search.and(page.locator(":focus")).waitFor();
  }),
);

test.serial(
  "G3.19 G3.22 G3.23 parameters, the template and seals are changed, and the log tells it",
  walk(async (t) => {
    const [office, admin] = [await city.desk("city1"), await city.desk("admin")];
    await changeTemplate(office);
    await changeSeals(admin);
    await changeParameter(admin);
    t.is(await readLog(await city.desk("auditor1")), "操作日志.xlsx");
  }),
);

test.serial(
  "G4.1 originals in doubt go to the district, which clears them",
  walk(async (t) => {
    const table = await referDoubt(await city.desk("operator1"), await city.desk("district1"));
    t.regex(table, /疑点不成立，可继续办理\s+户口簿与申请材料不一致/);
  }),
);

test.serial(
  "G3.2 a session is closed while nobody chooses",
  walk(async (t) => {
    const [office, admin] = [await city.desk("city1"), await city.desk("admin")];
    await admin.setClock("PT1H", 13);
    t.is(await endSession(office), 0);
  }),
);

test.serial(
  "二（二） G3.18 lottery numbers go in once every row is right; a person is put on the blocklist and taken off",
  async (t) => {
    const small = await openCity("ganzhou", { folder: "ganzhou-lottery" });
    t.teardown(small.close);
    const office = await small.desk("city1");
    const person = madePerson(31);
    const row = (number: string): string => lotteryRow(person, number);
    await office.menu("导入摇号顺序号");
    await office.type("lottery-text", row("第七号"));
    await office.sees("顺序号“第七号”不正确");
    t.true(await office.control("lottery-import").isDisabled());
    await office.type("lottery-text", row("7"));
    await office.tap("lottery-import");
    await office.sees("已导入 1 户");
    await blocklistWalk(office, person.idNumber);
    t.deepEqual(small.findings.problems, []);
  },
);
