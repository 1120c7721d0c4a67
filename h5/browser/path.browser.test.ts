import { madePerson } from "@housing/db/testing/people";
import test, { type ExecutionContext } from "ava";
import { answerApplicant, answerMeans, sendIn, signIn, smsTo, verify } from "./testing/applicant.ts";
import { chooseUnit, continueWaiting, downloadNotice, openList } from "./testing/chooser.ts";
import { type City, openCity } from "./testing/city.ts";
import type { Desk } from "./testing/desk.ts";
import { type Look, looking, unseen } from "./testing/look.ts";
import type { Phone } from "./testing/phone.ts";
import { sizes } from "./testing/screen.ts";
import { approve, moveIn, openSession, publish, reportUnits } from "./testing/staff.ts";

/** One walk in chapters: each begins where the one before has ended. */
interface Walk {
  city: City;
  first: Phone;
  second: Phone;
  visitor: Phone;
  admin: Desk;
  street: Desk;
  district: Desk;
  cityOffice: Desk;
  operator: Desk;
  numbers: string[];
}

const walk = {} as Walk;
let stopped = false;

test.before(async () => {
  walk.city = await openCity("ganzhou");
});
test.after.always(() => walk.city?.close());

/** Skips the rest once one has stopped; the screens at that moment are kept in pictures. */
const chapter = (run: (t: ExecutionContext) => Promise<void>) => async (t: ExecutionContext) => {
  if (stopped) return t.fail("an earlier chapter has stopped");
  stopped = true;
  try {
    await run(t);
    stopped = false;
  } finally {
    if (stopped) await walk.city.shootFailures(t.title.replace(/[^A-Za-z0-9.]+/g, "-"));
  }
};

const people = { lowRent: madePerson(1), publicRental: madePerson(2) };
type Tier = keyof typeof people;

/** Everything that can be read on a screen now. */
const shown = ({ page }: Phone | Desk): Promise<string> => page.locator("body").innerText();

async function apply(phone: Phone, tier: Tier, look: Look): Promise<string> {
  const { city } = walk;
  const person = people[tier];
  const member = madePerson(tier === "lowRent" ? 500_001 : 500_002);
  await signIn(phone, person, look);
  await verify(phone, person, look);
  await phone.control("start-publicRental-apply").waitFor();
  await look("choose");
  await phone.tap("start-publicRental-apply");
  await answerApplicant(phone, { person, member, district: "360702", street: "360702001" }, look);
  await phone.choose(`f-need-tier-${tier}`);
  await phone.choose("f-need-bedrooms-2");
  await phone.control("remaining-units").waitFor();
  await look("need");
  await phone.tap("form-next");
  await phone.control("f-priority-grounds-field").waitFor();
  await look("priority");
  await phone.tap("form-next");
  await answerMeans(phone, look);
  return sendIn(city, phone, look);
}

test.serial(
  "G1.1 G1.2 G2.1 two households apply by hand, on a phone and on a tablet",
  chapter(async (t) => {
    const { city } = walk;
    walk.first = await city.phone();
    walk.second = await city.phone(sizes.tablet);
    walk.visitor = await city.phone(sizes.pc);
    const number = await apply(walk.first, "lowRent", looking("1-apply", walk.first.looker));
    walk.numbers = [number, await apply(walk.second, "publicRental", unseen)];
    for (const one of walk.numbers) t.regex(one, /^GZ20260601\d{6}$/);
  }),
);

test.serial(
  "G1.2 the street reviews both and publishes the first list",
  chapter(async (t) => {
    const { city, numbers, first, second, visitor } = walk;
    walk.admin = await city.desk("admin");
    walk.street = await city.desk("street1");
    const look = looking("1-street", walk.street.looker);
    await approve(walk.street, numbers[0]!, look);
    await approve(walk.street, numbers[1]!, unseen);
    await publish(walk.street, look);
    const mine = looking("2-first-list", first.looker);
    await first.home();
    await first.control("next-follow").waitFor();
    await mine("home-follow");
    await first.tap("next-follow");
    await first.sees("正在公示");
    await mine("case");
    await first.go("packages/casework/my-cases/index");
    await mine("my-cases");
    await openList(visitor, "", looking("1-visitor", visitor.looker));
    await visitor.sees(numbers[0]!);
    for (const phone of [first, second]) {
      await openList(phone, "", unseen);
      await phone.type("search", numbers[1]!);
      await phone.tap("search-go");
      await phone.sees("找到 1 条");
      await phone.focused("search-go");
      t.true((await shown(phone)).includes(numbers[1]!));
    }
    await second.home();
    await second.tap("next-follow");
    await second.sees("正在公示");
    await walk.admin.setClock("P3D", 2);
    await first.home();
    await first.sees(/区级复审/);
    t.notRegex(await shown(first), /正在公示/, "the first list is over");
  }),
);

test.serial(
  "G1.2 G3.4 G3.6 G3.8 the district reviews, and the batch of the next day has both numbers",
  chapter(async (t) => {
    const { city, numbers, admin, first, second, visitor } = walk;
    walk.district = await city.desk("district1");
    for (const number of numbers) await approve(walk.district, number, unseen);
    await publish(walk.district, unseen);
    await admin.setClock("P3D", 2);
    for (const phone of [first, second]) {
      await phone.go("packages/queue/my-number/index");
      t.is(await phone.read("queue-number"), "1 号");
    }
    await looking("3-queue", first.looker)("publicised");
    const look = looking("2-visitor", visitor.looker);
    await openList(visitor, "queueNumbers", look);
    for (const number of numbers) await visitor.sees(number);
    await visitor.tap("batch-proof");
    await visitor.sees("校验码");
    await look("batch-proof");
    await admin.setClock("P3D");
    await admin.setClock("P1D");
    await first.home();
    await first.tap("next-queue");
    await first.sees("排队中");
    await looking("4-queue", first.looker)("in-line");
  }),
);

test.serial(
  "G1.1 G3.1 the operator reports flats, the district reviews them, and everybody sees them",
  chapter(async (t) => {
    const { city, district, visitor } = walk;
    walk.operator = await city.desk("operator1");
    const number = await reportUnits(walk.operator, looking("1-operator", walk.operator.looker));
    await approve(district, number, looking("1-district", district.looker));
    const look = looking("3-visitor", visitor.looker);
    await visitor.go("packages/inventory/estates/index");
    await visitor.sees(/二居室 8 套/);
    await look("estates");
    await visitor.page.locator("[id^='estate-']").filter({ visible: true }).first().click();
    await visitor.control("building-table").waitFor();
    await look("estate");
    t.regex(await visitor.read("building-table"), /402/);
  }),
);

test.serial(
  "G1.3 G3.2 a session opens, the SMS comes, and the first household chooses in two steps",
  chapter(async (t) => {
    const { city, admin, first, second, visitor } = walk;
    walk.cityOffice = await city.desk("city1");
    const office = looking("1-city", walk.cityOffice.looker);
    await openSession(walk.cityOffice, ["101", "102", "201"], office);
    t.regex(await smsTo(city.url, people.lowRent.phone, /请.*选房|选房.*小时/), /选房/);
    await admin.menu("演示短信");
    await admin.reads("sms-table", "选房");
    await looking("1-admin", admin.looker)("sms");
    await second.go("packages/selection/my-turn/index");
    await second.control("admitted").waitFor();
    await looking("1-second", second.looker)("admitted");
    await chooseUnit(first, "101", looking("5-choose", first.looker));
    await openList(visitor, "selectionResult", looking("4-visitor", visitor.looker));
    await visitor.sees(/101/);
  }),
);

test.serial(
  "G1.3 G3.2 the second household misses its offer and applies to continue",
  chapter(async (t) => {
    const { admin, second, cityOffice } = walk;
    await second.home();
    await second.control("next-choose").waitFor();
    await admin.setClock("PT1H", 5);
    await continueWaiting(second, looking("2-second", second.looker));
    await cityOffice.menu("选房场次");
    await cityOffice.press(cityOffice.control("sessions-table").getByRole("link").first());
    await cityOffice.sees("场次已结束");
    await looking("2-city", cityOffice.looker)("session-closed");
    t.regex(await cityOffice.read("session-now"), /已选定\s+1\s+未按时 1 户/);
  }),
);

test.serial(
  "G1.4 G1.5 G3.5 G3.7 the result passes, and the sealed notice is downloaded and checked",
  chapter(async (t) => {
    const { city, admin, first, second, cityOffice } = walk;
    await admin.setClock("P3D", 2);
    t.regex(await smsTo(city.url, people.lowRent.phone, /配租通知单/), /选房/);
    const look = looking("6-notice", first.looker);
    await first.home();
    await first.control("next-download").waitFor();
    await look("home-download");
    await first.tap("next-download");
    await first.control("notice-download").waitFor();
    await look("my-home");
    t.is(await downloadNotice(first), "%PDF-");
    await first.tap("notice-verify");
    await first.control("verify-result").waitFor();
    await look("verify");
    await second.go("packages/queue/my-number/index");
    t.is(await second.read("queue-number"), "2 号", "a new number in the same lane");
    await looking("3-second", second.looker)("new-number");
    await cityOffice.menu("配租结果");
    await looking("3-city", cityOffice.looker)("allocations");
  }),
);

test.serial(
  "G4.1 the session is one move-in batch, and the lease is signed",
  chapter(async (t) => {
    const { operator, first } = walk;
    await moveIn(operator, looking("2-operator", operator.looker));
    await first.go("packages/notice/my-home/index");
    await first.sees("已签订租赁合同");
    await looking("7-home", first.looker)("signed");
    t.regex(await shown(first), /已签订租赁合同/);
    t.regex(await operator.read("move-in-table"), /GZHT\d{8}-\d{4}/);
  }),
);

test.serial(
  "N6 axe-core finds nothing serious on any screen of the way, in both modes, and nothing sticks out",
  (t) => {
    t.true(walk.city.findings.looked > 60);
    t.deepEqual(walk.city.findings.problems, []);
  },
);
