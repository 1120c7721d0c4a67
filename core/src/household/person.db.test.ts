import { madePerson } from "@housing/db/testing/people";
import { testSystem } from "@housing/db/testing/test-system";
import test from "ava";
import { inTransaction, systemActor } from "../kernel/index.ts";
import { type PersonInput, personFor } from "./index.ts";

test("N1 knowing a name and an identity number does not move SMS to another phone; an application does", async (t) => {
  const system = await testSystem();
  t.teardown(() => system.close());
  const phoneAfter = (input: PersonInput) =>
    inTransaction(system, systemActor("test"), async (work) => (await personFor(work, input)).phone);
  const person = madePerson(1);
  t.is(await phoneAfter({ ...person, phone: "19900000001", keepsKnownPhone: true }), "19900000001");
  t.is(await phoneAfter({ ...person, phone: "19900000002", keepsKnownPhone: true }), "19900000001");
  t.is(await phoneAfter({ ...person, phone: "19900000003" }), "19900000003");
});
