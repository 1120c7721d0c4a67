import { roles } from "@housing/core/kernel";
import test from "ava";
import { addressOf, allRoutes, type NamedRoute, spotsOf } from "../testing/contract-walk.ts";
import { rawCall, refusalFault } from "../testing/raw-call.ts";
import type { TestServer } from "../testing/test-server.ts";
import { nowhere, sampleCall, survived, told, walkedServer } from "../testing/walk.ts";

const started = walkedServer();
const withQuery = allRoutes.filter(({ query }) => query !== undefined);
const withParameter = allRoutes.filter(({ path }) => path.includes(":"));

/** One of every kind of people, and one who has every role. */
async function callers(server: TestServer): Promise<[string, string | undefined][]> {
  const staff = await Promise.all(
    roles.map(async (role): Promise<[string, string]> => [role, (await server.staff(role)).token]),
  );
  return [
    ["visitor", undefined],
    ["applicant", (await server.applicant()).token],
    ["everything", (await server.staff(roles)).token],
    ...staff,
  ];
}

test("N4 an unknown id is told in a sentence on every call that names one, to every role", async (t) => {
  const server = started();
  const who = await callers(server);
  const faults: string[] = [];
  for (const route of withParameter) {
    const statuses = new Set<number>();
    for (const [role, token] of who) {
      const answer = await rawCall(server.url, { ...sampleCall(route), token });
      statuses.add(answer.status);
      faults.push(...told(route.name, role, answer, 401, 403, 404));
    }
    if (!statuses.has(404)) faults.push(`${route.name}: nobody is told that it is not there`);
  }
  t.deepEqual(faults, []);
  t.true(withParameter.length > 35);
});

const strangeIds = ["0", "..", "' or 1=1 --", "x".repeat(4000), "🏠", "\u0000", "%", "mine", "__proto__"];

test("N4 ids that no front sends break nothing", async (t) => {
  const server = started();
  const { token } = await server.staff(roles);
  const faults: string[] = [];
  for (const route of withParameter) {
    for (const id of strangeIds) {
      const answer = await rawCall(server.url, { ...sampleCall(route, id), token });
      faults.push(...survived(route.name, JSON.stringify(id.slice(0, 12)), answer));
    }
    const path = sampleCall(route).path.replace(nowhere, "%E0%A4%A");
    const answer = await rawCall(server.url, { ...sampleCall(route), path, token });
    faults.push(...told(route.name, "half a letter", answer, 403, 404));
  }
  t.deepEqual(faults, []);
});

const strangeValues = ["x".repeat(8000), "%00", "%ED%A0%80", "-1", "1e9", "🏠", "2026-02-30", "%"];

/** Every word that a query knows, and some that none does, each with every strange value and twice. */
function strangeQueries({ query }: NamedRoute): string[] {
  const names = spotsOf(query).flatMap(({ path }) => (path.length === 1 ? [String(path[0])] : []));
  return [...names, "f.x", "sort", "after", "limit", "__proto__"].flatMap((name) => [
    ...strangeValues.map((value) => `${name}=${value}`),
    `${name}=a&${name}=b`,
  ]);
}

test("N4 queries: unknown words, repeated ones, long ones and strange ones break nothing", async (t) => {
  const server = started();
  const { token } = await server.staff(roles);
  const faults: string[] = [];
  for (const { name, method, path: declared, ...route } of withQuery) {
    for (const search of strangeQueries({ name, method, path: declared, ...route })) {
      const path = `${addressOf(declared, nowhere)}?${search}`;
      faults.push(...survived(name, search.slice(0, 60), await rawCall(server.url, { method, path, token })));
    }
  }
  t.deepEqual(faults, []);
});

test("N4 a query longer than a server reads is told in a sentence too", async (t) => {
  const server = started();
  const answer = await rawCall(server.url, { method: "GET", path: `/my/cases?x=${"x".repeat(100_000)}` });
  t.is(answer.status, 431);
  t.is(refusalFault(answer), undefined);
});

test("N4 an unknown address and a wrong method are told in a sentence", async (t) => {
  const server = started();
  const { token } = await server.staff(roles);
  const faults: string[] = [];
  const ask = async (name: string, method: string, path: string, status: number): Promise<void> => {
    faults.push(...told(name, method, await rawCall(server.url, { method, path, token }), status));
  };
  for (const method of ["GET", "POST", "PUT", "DELETE", "PATCH"]) {
    await ask("unknown address", method, "/no/such/call", 404);
    const served = new Set(allRoutes.filter((route) => route.method === method).map(({ path }) => path));
    for (const { name, path } of allRoutes)
      if (!served.has(path)) await ask(name, method, addressOf(path, nowhere), 405);
  }
  t.deepEqual(faults, []);
});
