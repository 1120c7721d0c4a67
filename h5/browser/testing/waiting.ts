import type { Look } from "./look.ts";
import type { Phone } from "./phone.ts";
import { callerOn } from "./tour.ts";

const queue = "packages/queue/my-number/index";

/** The own place; after the clock was set, as if opened anew. */
export async function openQueue(phone: Phone): Promise<void> {
  await phone.go(queue);
  await phone.control("queue-number").waitFor();
}

async function handIn(phone: Phone, look: Look, name: string): Promise<string> {
  await phone.control("form-submit").waitFor();
  await look(`${name}-review`);
  await phone.tap("form-submit");
  await phone.confirm("submit-dialog");
  await phone.control("case-number").waitFor();
  const { cases } = await (await callerOn(phone))("myCases", {});
  return cases.find(({ businessType }) => businessType === `queue.${name}`)!.id;
}

/** G3.10: another tier or fewer bedrooms, the people unchanged. */
export async function changeLane(phone: Phone, size: number, look: Look): Promise<string> {
  await openQueue(phone);
  const { standing } = await (await callerOn(phone))("myQueue", {});
  const { tier, bedrooms } = standing!;
  await look("place");
  await phone.tap("queue-changeLane");
  await phone.choose(`f-change-tier-${tier}`);
  await phone.choose(`f-change-bedrooms-${bedrooms === 1 ? 1 : bedrooms - 1}`);
  if (bedrooms === 1) await phone.choose(`f-change-tier-${tier === "lowRent" ? "publicRental" : "lowRent"}`);
  await phone.type("f-change-size", String(size));
  await phone.type("f-change-reason", "房租低一些，够住");
  await look("change-lane");
  await phone.tap("form-next");
  await phone.control("f-materials-proof-field").waitFor();
  await phone.tap("form-next");
  return handIn(phone, look, "changeLane");
}

/** G3.13: a subsidy in place of the flat. */
export async function convertToSubsidy(phone: Phone, look: Look): Promise<string> {
  await openQueue(phone);
  await phone.tap("queue-convertToSubsidy");
  await phone.type("f-convert-reason", "在孩子学校旁边租了房");
  await phone.choose("f-convert-agreed");
  await look("convert");
  await phone.tap("form-next");
  return handIn(phone, look, "convertToSubsidy");
}
