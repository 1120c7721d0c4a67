import test, { type ExecutionContext } from "ava";
import { startSandbox } from "../sandbox.ts";
import { GatewayError } from "../signed-http.ts";
import { httpHostGateway } from "./http-adapter.ts";
import { hostMappings } from "./mapping.ts";

const mapping = hostMappings.ganfutong;
const secret = "shared by both sides";
const whole = { code: "0", ticket: "T-1", mobile: "13800138001", authLevel: "2", userName: "王小明" };

/** What the gateway makes of a reply that is signed as agreed. */
async function citizenFrom(t: ExecutionContext, reply: object) {
  const sandbox = await startSandbox({ secret, answer: () => reply });
  t.teardown(sandbox.stop);
  return httpHostGateway({ url: sandbox.url, secret }, mapping).citizenOf("T-1");
}

test("G2.4 a reply for another ticket, without a phone or with half a real name is none", async (t) => {
  const complete = { ...whole, certNo: "11010519491231002x" };
  t.deepEqual(await citizenFrom(t, complete), {
    phone: "13800138001",
    realName: { name: "王小明", idNumber: "11010519491231002X" },
  });
  for (const wrong of [{ ...complete, ticket: "T-2" }, { ...complete, mobile: "" }, whole])
    await t.throwsAsync(citizenFrom(t, wrong), { instanceOf: GatewayError });
});

test("G2.4 below the level of a real-name check only the phone is taken", async (t) => {
  const citizen = await citizenFrom(t, { ...whole, authLevel: "1", certNo: "11010519491231002X" });
  t.deepEqual(citizen, { phone: "13800138001" });
});
