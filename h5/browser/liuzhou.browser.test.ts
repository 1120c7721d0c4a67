import { madePerson } from "@housing/db/testing/people";
import test from "ava";
import { answerApplicant, answerMeans, sendIn, signIn, verify } from "./testing/applicant.ts";
import { openList } from "./testing/chooser.ts";
import { type City, openCity } from "./testing/city.ts";
import { type Look, looking, unseen } from "./testing/look.ts";
import type { Phone } from "./testing/phone.ts";
import { sizes } from "./testing/screen.ts";
import { approve, publish } from "./testing/staff.ts";

const person = madePerson(11);

async function apply(city: City, phone: Phone, look: Look): Promise<string> {
  await signIn(phone, person, unseen);
  await verify(phone, person, unseen);
  await phone.control("start-liuzhou-publicRental-apply").waitFor();
  await look("choose");
  await phone.tap("start-liuzhou-publicRental-apply");
  const answers = { person, member: madePerson(500_011), district: "450202", street: "450202001" };
  await answerApplicant(phone, answers, unseen);
  await phone.page.goBack();
  await phone.control("f-members-0-name").waitFor();
  await phone.tap("form-next");
  await phone.choose("f-status-kind-local");
  await phone.choose("f-status-aid-none");
  await look("status");
  await phone.tap("form-next");
  await answerMeans(phone, unseen);
  return sendIn(city, phone, unseen);
}

test("LB1.3.1 an application in Liuzhou passes street, district and city, and its public list", async (t) => {
  const city = await openCity("liuzhou");
  t.teardown(city.close);
  const phone = await city.phone(sizes.pc);
  const number = await apply(city, phone, looking("1-apply", phone.looker));
  t.regex(number, /^LZ20260601\d{6}$/);
  const [street, district, office, admin] = [
    await city.desk("street1"),
    await city.desk("district1"),
    await city.desk("city1"),
    await city.desk("admin"),
  ];
  await approve(street, number, unseen);
  await approve(district, number, unseen);
  await approve(office, number, unseen);
  await publish(office, looking("1-city", office.looker));
  const visitor = await city.phone();
  await openList(visitor, "", looking("1-visitor", visitor.looker));
  await visitor.sees(number);
  await admin.setClock("P3D", 3);
  await phone.go("packages/casework/my-cases/index");
  await phone.page.locator("[id^='case-']").filter({ visible: true }).first().click();
  await phone.sees("办理经过");
  await looking("2-case", phone.looker)("approved");
  await phone.reads("content", "通过");
  t.deepEqual(city.findings.problems, []);
});
