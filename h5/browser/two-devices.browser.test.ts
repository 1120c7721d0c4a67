import { setTimeout as pause } from "node:timers/promises";
import { demoApplicantAt } from "@housing/db/demo/accounts";
import test, { type ExecutionContext } from "ava";
import { type City, openCity } from "./testing/city.ts";
import type { Phone } from "./testing/phone.ts";
import { RealDevice } from "./testing/real-device.ts";
import { enterFromHost } from "./testing/tour.ts";

const { phone: citizen, name, idNumber } = demoApplicantAt("ganzhou", "nothing")!;
const form = "packages/casework/apply/index?type=publicRental.apply";

/** As fast as a practised hand: a field is done before the next begins. */
async function types(phone: Phone, field: string, text: string): Promise<void> {
  await phone.tap(`f-applicant-${field}`);
  await phone.control(`f-applicant-${field}`).fill("");
  await phone.control(`f-applicant-${field}`).pressSequentially(text, { delay: 70 });
}

/** Until the server has it: a change is sent when typing rests, or when another field is begun. */
async function arrives(phone: Phone, text: string, act: () => Promise<void>): Promise<void> {
  const saved = phone.page.waitForResponse(
    (reply) => reply.ok() && (reply.request().postData() ?? "").includes(`"${text}"`),
  );
  await Promise.all([saved, act()]);
}

const read = (phone: Phone, field: string) => phone.control(`f-applicant-${field}`).inputValue();

/** A form that opens is drawn before its fields are filled: what one of them holds then, or after five seconds. */
async function holds(phone: Phone, field: string, text: string): Promise<string> {
  for (const until = Date.now() + 5000; Date.now() < until; await pause(50))
    if ((await read(phone, field)) === text) break;
  return read(phone, field);
}

async function opens(phone: Phone): Promise<void> {
  await phone.go(form);
  await phone.control("form-next").waitFor();
}

async function saved(phone: Phone): Promise<void> {
  await phone.sees("已保存。换一部手机或电脑登录，也能接着填。");
}

async function device(t: ExecutionContext, city: City): Promise<RealDevice> {
  const made = await RealDevice.make({ url: city.url, folder: "two-devices", findings: city.findings });
  t.teardown(() => made.close());
  return made;
}

test("G1.2 G2.1 a browser killed in mid-form loses the last field at most, and two devices lose nothing of each other", async (t) => {
  const city = await openCity("ganzhou");
  t.teardown(city.close);
  const own = await device(t, city);
  const before = await own.open();
  await enterFromHost(before, citizen);
  await opens(before);
  await types(before, "name", name);
  await types(before, "idNumber", idNumber);
  await arrives(before, citizen, async () => {
    await types(before, "phone", citizen);
    await types(before, "address", "文明大道1号3栋二单元");
  });
  await own.kill();

  const other = await city.phone();
  await enterFromHost(other, citizen);
  await opens(other);
  for (const [field, text] of Object.entries({ name, idNumber, phone: citizen }))
    t.is(await holds(other, field, text), text, `${field} on another device`);

  const after = await own.open();
  // A browser killed right after signing in may have forgotten it: the app opens the page again.
  await enterFromHost(after, citizen);
  await opens(after);
  for (const [field, text] of Object.entries({ name, idNumber, phone: citizen }))
    t.is(await holds(after, field, text), text, `${field} on the same device`);

  await arrives(other, "19900000002", () => types(other, "phone", "19900000002"));
  await arrives(after, `${name}明`, () => types(after, "name", `${name}明`));
  await saved(after);
  t.is(await read(after, "phone"), "19900000002", "what only the other has changed is taken over");

  await arrives(other, "健康路3号", () => types(other, "address", "健康路3号"));
  await saved(other);
  t.is(await read(other, "name"), `${name}明`);
  await types(after, "address", "红旗大道4号");
  await after.control("two-devices").waitFor();
  await after.sees("健康路3号");
  await after.sees("红旗大道4号");
  await after.looker("clash");
  await arrives(after, "红旗大道4号", () => after.tap("keep-mine"));
  await saved(after);
  await opens(other);
  t.is(await read(other, "address"), "红旗大道4号");
  t.deepEqual(
    city.findings.problems.filter((problem) => !problem.includes("409")),
    [],
  );
});
