import type { MadePerson } from "@housing/db/testing/people";
import type { City } from "./city.ts";
import { type Look, unseen } from "./look.ts";
import type { Phone } from "./phone.ts";
import { patience } from "./screen.ts";

/** Waits for an SMS that says this; the gateway sends it after the act. */
export async function smsTo(url: string, phone: string, words: RegExp): Promise<string> {
  for (const until = Date.now() + patience; Date.now() < until; ) {
    const reply = await fetch(`${url}/api/demo/sms?phone=${phone}`);
    // The newest first, as the inbox of the demo shows them.
    const { messages } = (await reply.json()) as { messages: { text: string }[] };
    const found = messages.find(({ text }) => words.test(text));
    if (found) return found.text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no SMS to ${phone} says ${words}`);
}

export async function codeTo(url: string, phone: string): Promise<string> {
  const text = await smsTo(url, phone, /验证码是\d{6}/);
  return /验证码是(\d{6})/.exec(text)?.[1] ?? "";
}

export async function signIn(phone: Phone, person: MadePerson, look: Look): Promise<void> {
  await phone.home();
  await look("home");
  await phone.tap("home-sign-in");
  await signInBySms(phone, person.phone, look);
  await phone.control("next-step").waitFor();
}

export async function signInBySms(phone: Phone, number: string, look: Look = unseen): Promise<void> {
  await phone.type("phone", number);
  await phone.tap("send-code");
  await phone.control("code-sent").waitFor();
  await phone.focused("code");
  await look("sign-in");
  await phone.type("code", await codeTo(phone.url, number));
  await phone.tap("sign-in");
}

export async function verify(phone: Phone, person: MadePerson, look: Look): Promise<void> {
  await phone.tap("entry-apply");
  await phone.tap("to-verify");
  await phone.type("name", person.name);
  await phone.type("idNumber", person.idNumber);
  await look("verify");
  await phone.tap("verify");
  await phone.control("verified").waitFor();
  await phone.tap("verify-done");
}

export interface ApplicantAnswers {
  person: MadePerson;
  district: string;
  street: string;
  member: MadePerson;
}

export async function answerApplicant(phone: Phone, answers: ApplicantAnswers, look: Look): Promise<void> {
  const { person, district, street, member } = answers;
  await phone.type("f-applicant-name", person.name);
  await phone.type("f-applicant-idNumber", person.idNumber);
  await phone.type("f-applicant-phone", person.phone);
  await phone.choose("f-applicant-marriage-married");
  await phone.pick("f-applicant-street", district);
  await phone.pick("f-applicant-street-1", street);
  await phone.type("f-applicant-address", "文明大道1号");
  await look("applicant");
  await phone.tap("form-next");
  await phone.tap("add-members");
  await phone.type("f-members-0-name", member.name);
  await phone.type("f-members-0-idNumber", member.idNumber);
  await phone.choose("f-members-0-relation-child");
  await look("members");
  await phone.tap("form-next");
}

export async function answerMeans(phone: Phone, look: Look): Promise<void> {
  await phone.type("f-income-monthlyIncome", "3200");
  await phone.type("f-income-assets", "10000");
  await phone.choose("f-income-hasVehicle-no");
  await look("income");
  await phone.tap("form-next");
  await phone.choose("f-housing-kind-rented");
  await phone.type("f-housing-monthlyRent", "800");
  await look("housing");
  await phone.tap("form-next");
  await phone.choose("f-consent-agreed");
  await look("consent");
  await phone.tap("form-next");
}

/** A photo for every material that is not optional; then everything once more, and off it goes. */
export async function sendIn(city: City, phone: Phone, look: Look): Promise<string> {
  const file = { name: "身份证.png", mimeType: "image/png", buffer: city.photo };
  await phone.sees("上传材料");
  const fields = phone.page.locator("fieldset[id^=f-materials-]").filter({ visible: true });
  await fields.first().waitFor();
  for (const field of await fields.all()) {
    if (((await field.locator("legend").textContent()) ?? "").includes("选填")) continue;
    const id = ((await field.getAttribute("id")) ?? "").replace(/-field$/, "");
    await phone.photo(`${id}-photo`, file);
    await phone.control(`${id}-0-remove`).waitFor();
  }
  await look("materials");
  await phone.tap("form-next");
  await phone.control("form-submit").waitFor();
  await look("review");
  await phone.tap("form-submit");
  await phone.tap("submit-dialog-next");
  await look("confirm");
  await phone.tap("submit-dialog-confirm");
  const number = await phone.read("case-number");
  await look("receipt");
  return number;
}
