import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { api } from "@housing/core/contract/api";
import { moveUnits, Unit } from "@housing/core/inventory";
import { inTransaction, seededRandom, systemActor } from "@housing/core/kernel";
import { buildSystem } from "@housing/core/system";
import test, { type ExecutionContext } from "ava";
import { addEstate } from "../../testing/small-city.ts";
import { type TestServer, testServer } from "../../testing/test-server.ts";
import { createApp } from "../app.ts";
import { encodingFor } from "./encoding.ts";
import { createMetrics } from "./metrics.ts";

interface Table {
  revision: number;
  buildings: { available: number; units: { id: string; status: string }[] }[];
}

async function start(
  t: ExecutionContext,
  app = {},
): Promise<TestServer & { path: string; unitIds: string[] }> {
  const server = await testServer({ app });
  t.teardown(server.close);
  await inTransaction(server.system, systemActor("test"), addEstate);
  const units = await server.system.em.fork().find(Unit, {}, { orderBy: { doorNo: "asc" } });
  const path = `/api/estates/${units[0]!.estateId}/building-table`;
  return { ...server, path, unitIds: units.map(({ id }) => id) };
}

/** The bytes as they came: `fetch` unpacks them. */
async function ask(url: string, headers: Record<string, string> = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  get(url, { headers }, resolve).on("error", reject);
  const response = await promise;
  const bytes = Buffer.concat(await response.toArray());
  return { status: response.statusCode, headers: response.headers, bytes };
}

const table = async (url: string): Promise<Table> => (await fetch(url)).json() as Promise<Table>;

const hold = (server: TestServer, unitId: string): Promise<void> =>
  inTransaction(server.system, systemActor("test"), (work) =>
    moveUnits(work, { unitIds: [unitId], act: "hold", reason: "维修" }),
  );

/** Another process on the same database. */
async function secondProcess(t: ExecutionContext, { system, services }: TestServer): Promise<string> {
  const { clock, timer, city, orm } = system;
  const other = buildSystem({ em: orm.em, clock, timer, city, random: seededRandom(99), policyMaxAge: 0 });
  const app = createApp({ services: { ...services, system: other }, site: { ready: () => true } });
  const listening = createServer(app.callback()).listen(0, "127.0.0.1");
  await once(listening, "listening");
  t.teardown(() => listening.close().closeAllConnections());
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

test("G1.1 a change is in the next table of its own process, and in another's a second later", async (t) => {
  const server = await start(t);
  const [here, there] = [server.url, await secondProcess(t, server)].map((url) => `${url}${server.path}`);
  const before = await table(here!);
  // Twice: the second comes from memory.
  for (const url of [here!, there!, there!]) t.deepEqual(await table(url), before);
  await hold(server, server.unitIds[0]!);
  const after = await table(here!);
  t.is(after.revision, before.revision + 1);
  t.is(after.buildings[0]?.units.find(({ id }) => id === server.unitIds[0])?.status, "notAvailable");
  server.system.clock.set(server.system.clock.now().add({ milliseconds: 1001 }));
  t.deepEqual(await table(there!), after);
});

test("an answer from memory says what the whole chain says; a 304 only what it must", async (t) => {
  const server = await start(t);
  const url = `${server.url}${server.path}`;
  const whole = await ask(url, { "accept-encoding": "gzip" });
  const kept = await ask(url, { "accept-encoding": "gzip" });
  const { "x-request-id": first, date: _, ...fixed } = whole.headers;
  const { "x-request-id": second, date: __, ...same } = kept.headers;
  t.deepEqual(same, fixed);
  t.not(first, second);
  t.deepEqual(kept.bytes, whole.bytes);
  t.like(kept.headers, {
    "content-encoding": "gzip",
    "cache-control": "public, max-age=0, must-revalidate",
    "x-content-type-options": "nosniff",
  });
  t.regex(String(kept.headers.vary), /accept-encoding/i);
  const held = { "accept-encoding": "gzip", "if-none-match": `"other", W/${whole.headers.etag}` };
  const unchanged = await ask(url, held);
  t.is(unchanged.status, 304);
  t.is(unchanged.bytes.length, 0);
  t.like(unchanged.headers, { etag: whole.headers.etag, "cache-control": whole.headers["cache-control"] });
  t.is(unchanged.headers["content-encoding"], undefined);
  t.is(unchanged.headers["x-server-now"], whole.headers["x-server-now"]);
});

test("each caller gets the form it takes, also after a change", async (t) => {
  const server = await start(t);
  const url = `${server.url}${server.path}`;
  const forms = { "gzip, deflate, br": "br", gzip: "gzip", identity: undefined };
  for (let round = 0; round < 3; round += 1) {
    for (const [accepted, encoding] of Object.entries(forms)) {
      const answer = await ask(url, { "accept-encoding": accepted });
      t.is(answer.headers["content-encoding"], encoding);
      t.is(Number(answer.headers["content-length"]), answer.bytes.length);
    }
    await hold(server, server.unitIds[round]!);
  }
});

test("N4 answers from memory are counted, limited and logged like all others", async (t) => {
  const metrics = createMetrics(false);
  const server = await start(t, { metrics, rateLimits: { perAddress: 4, signInsPerAddress: 1 } });
  const statuses = [];
  for (let i = 0; i < 6; i += 1) statuses.push((await ask(`${server.url}${server.path}`)).status);
  t.deepEqual(statuses, [200, 200, 200, 200, 429, 429]);
  const text = await metrics.registry.metrics();
  const counted =
    'http_request_duration_seconds_count{method="GET",route="/api/estates/:id/building-table",status="200"} 4';
  t.true(text.includes(counted));
  t.regex(text, /le="\+Inf"/);
});

test("N1 what depends on who asks is never kept by a cache", async (t) => {
  const server = await start(t);
  const { token } = await server.staff(["admin", "city", "operator"]);
  const publicCalls = new Set(["estates", "buildingTable", "remainingUnits", "publicLists", "publicList"]);
  for (const [name, { method, path }] of Object.entries(api)) {
    if (method !== "GET" || publicCalls.has(name)) continue;
    const url = `${server.url}/api${path.replaceAll(/:\w+/g, "x")}`;
    const { headers } = await ask(url, { authorization: `Bearer ${token}` });
    t.regex(String(headers["cache-control"]), /no-store/, name);
    t.is(headers.etag, undefined, name);
  }
});

test("N1 the building table is the same for staff and for a visitor", async (t) => {
  const server = await start(t);
  await hold(server, server.unitIds[0]!);
  const url = `${server.url}${server.path}`;
  const { token } = await server.staff("operator");
  const [visitor, staff] = [await ask(url), await ask(url, { authorization: `Bearer ${token}` })];
  t.deepEqual(staff.bytes, visitor.bytes);
  const unit = (JSON.parse(visitor.bytes.toString("utf8")) as Table).buildings[0]!.units[0]!;
  const shown = [
    "area",
    "bedrooms",
    "doorNo",
    "floor",
    "id",
    "orientation",
    "position",
    "rentFen",
    "status",
    "statusText",
  ];
  t.deepEqual(Object.keys(unit).sort(), shown);
});

test("the form that a caller takes", (t) => {
  t.is(encodingFor(undefined), "identity");
  t.is(encodingFor(""), "identity");
  t.is(encodingFor("gzip, deflate, br, zstd"), "br");
  t.is(encodingFor("br;q=0.2, gzip;q=0.8"), "gzip");
  t.is(encodingFor("BR;q=0, GZIP"), "gzip");
  t.is(encodingFor("*"), "br");
  t.is(encodingFor("identity, gzip;q=0"), "identity");
});
