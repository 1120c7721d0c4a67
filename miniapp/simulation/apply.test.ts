import { fileURLToPath } from "node:url";
import test from "ava";
import { person, photo } from "./families.ts";
import { launch } from "./launch.ts";
import type { Phone } from "./phone.ts";
import { RealCity } from "./real-city.ts";
import type { Outgoing } from "./types.ts";

const dist = fileURLToPath(new URL("../dist/weapp", import.meta.url));
const applicant = person(1);
const picture = "wxfile://tmp/idcard.png";

/** What the person does in WeChat's own windows: signs in, picks the first region, takes a photo. */
function hands(outgoing: Outgoing) {
  if (outgoing.name === "login") return { code: "wx-code-of-the-first" };
  if (outgoing.name === "picker") return { value: 0 };
  if (outgoing.name === "chooseImage") return { tempFiles: [{ path: picture, size: photo.length }] };
  return undefined;
}

async function fillsIn(phone: Phone): Promise<void> {
  const { name, idNumber } = applicant;
  await phone.tap("form-next");
  await phone.waitForText("有 6 处需要修改");
  await phone.type("f-applicant-name", name);
  await phone.type("f-applicant-idNumber", idNumber);
  await phone.type("f-applicant-phone", applicant.phone);
  await phone.tap("f-applicant-marriage-married");
  await phone.tap("f-applicant-street");
  await phone.tap("f-applicant-street-1");
  await phone.type("f-applicant-address", "文明大道1号");
  await phone.tap("form-next");
  await phone.waitFor("add-members");
  await phone.tap("form-next");
  await phone.tap("f-need-tier-publicRental");
  await phone.tap("f-need-bedrooms-2");
  await phone.waitForText("二居室的剩余房源");
  await phone.tap("form-next");
  await phone.waitFor("f-priority-grounds-veteran");
  await phone.tap("form-next");
}

async function swears(phone: Phone): Promise<void> {
  await phone.type("f-income-monthlyIncome", "3200");
  await phone.type("f-income-assets", "10000.50");
  await phone.tap("f-income-hasVehicle-no");
  await phone.tap("form-next");
  await phone.tap("f-housing-kind-rented");
  await phone.tap("form-next");
  await phone.tap("f-consent-agreed");
  await phone.tap("form-next");
}

async function uploads(phone: Phone): Promise<void> {
  await phone.waitFor("f-materials-idCard-photo");
  await phone.tap("form-next");
  await phone.waitForText("请上传身份证");
  for (const kind of ["idCard", "householdRegister", "income"]) {
    await phone.tap(`f-materials-${kind}-photo`);
    await phone.waitFor(`f-materials-${kind}-0-remove`);
  }
  await phone.tap("form-next");
}

test("G2.1 G1.2: apply in the mini-program: form by hand, photos, two steps, receipt", async (t) => {
  const city = await RealCity.open();
  t.teardown(city.close);
  const files = { [picture]: photo };
  const phone = await launch({ dist, apiOrigin: city.url, reply: hands, files });
  t.teardown(phone.close);
  await phone.tap("home-sign-in");
  await phone.tap("wechat-sign-in");
  await phone.waitFor("next-apply");
  await phone.tap("next-apply");
  await phone.tap("start-publicRental-apply");
  await phone.waitFor("f-applicant-name");
  await fillsIn(phone);
  await swears(phone);
  await uploads(phone);
  await phone.waitForText(applicant.idNumber);
  await phone.tap("form-submit");
  await phone.tap("submit-dialog-next");
  await phone.tap("submit-dialog-confirm");
  await phone.waitFor("case-number");
  t.regex(await phone.text(), /GZ20260601\d{6}/);
  await phone.tap("receipt-case");
  await phone.waitForText("街道（乡镇）初审");
  t.regex(await phone.text(), /审核中/);
  t.deepEqual(await phone.problems(), []);

  const street = await city.staff("street1");
  const { todos } = await street("workbench", { query: {} });
  t.is(todos.length, 1, "the street has it");
  const kase = await street("caseView", { params: { id: todos[0]?.link.split("/").pop() ?? "" } });
  t.like(kase.values, { income: { monthlyIncome: 320_000, assets: 1_000_050 } }, "money in fen as typed");
});
