import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@housing/db";
import { startMariadb } from "@housing/db/testing/mariadb";
import test, { type ExecutionContext } from "ava";
import { testClient } from "../testing/test-client.ts";
import { DemoClock } from "./demo/demo-clock.ts";
import { startKmsSandbox } from "./gateways/kms/sandbox.ts";
import { readSettings, type Settings, SettingsError } from "./settings.ts";
import { startServer } from "./start-server.ts";

const server = process.env.TEST_DATABASE_URL;
const redis = process.env.TEST_REDIS_URL;

/** Each has keys of its own, and a process is one deployment: the tests here run one after another. */
async function settingsFor(t: ExecutionContext, environment: Record<string, string> = {}): Promise<Settings> {
  const folder = await mkdtemp(join(tmpdir(), "housing-start-"));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const quiet = { DATA_FOLDER: folder, LOG_LEVEL: "silent", PORT: "0", SEED: "0" };
  return readSettings({ ...quiet, ...environment }, folder);
}

/** Waits for what follows a commit. */
async function eventually<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("it did not happen");
}

test.serial("N4 a demo starts from nothing, keeps its data and its time, and stops cleanly", async (t) => {
  const settings = await settingsFor(t);
  const first = await startServer(settings, settings.dataFolder);
  const visitor = testClient(first.url);
  const password = "Demo-Flat-2026";
  const { token } = await visitor("signInStaff", { body: { username: "admin", password } });
  const admin = testClient(first.url, token);
  const before = await visitor("publicConfig", {});
  const walk = await admin("demoClock", { body: { by: "P3D" } });
  t.true(Date.parse(walk.now) - Date.parse(before.serverNow) >= 3 * 86_400_000);
  t.like(await admin("me", {}), { kind: "staff", name: "管理员" }, "still signed in");
  await visitor("requestSmsCode", { body: { phone: "13800138001" } });
  const sent = await eventually(async () => {
    const { messages } = await visitor("demoSmsInbox", { query: { phone: "13800138001" } });
    return messages.find(({ state }) => state !== "queued");
  });
  t.regex(sent.text, /验证码是\d{6}/);
  await first.stop();
  await t.throwsAsync(fetch(`${first.url}/healthz`));
  const second = await startServer(settings, settings.dataFolder);
  t.teardown(second.stop);
  const after = await testClient(second.url)("publicConfig", {});
  t.true(Date.parse(after.serverNow) >= Date.parse(walk.now));
  t.like(await testClient(second.url, token)("me", {}), { kind: "staff" });
});

test.serial("N3 the server answers over IPv6 where the machine has it, and over IPv4", async (t) => {
  const running = await startServer(await settingsFor(t), "/nowhere");
  t.teardown(running.stop);
  const { port } = new URL(running.url);
  t.is((await fetch(`http://127.0.0.1:${port}/healthz`)).status, 200);
  const overIpv6 = await fetch(`http://[::1]:${port}/readyz`).catch(() => undefined);
  if (overIpv6) t.is(overIpv6.status, 200);
  else t.log("this machine has no IPv6");
});

test.serial("N4 the first page, the description of the API and the metrics are there", async (t) => {
  const running = await startServer(await settingsFor(t), "/nowhere");
  t.teardown(running.stop);
  const page = await fetch(running.url);
  t.regex(await page.text(), /<html lang="zh-CN">[\s\S]*工作人员入口[\s\S]*Demo-Flat-2026/);
  t.notRegex(page.headers.get("content-security-policy") ?? "", /upgrade-insecure-requests/);
  const openapi = await fetch(`${running.url}/openapi.json`);
  const etag = openapi.headers.get("etag") ?? "";
  t.like(await openapi.json(), { openapi: "3.1.1" });
  const again = await fetch(`${running.url}/openapi.json`, { headers: { "if-none-match": etag } });
  t.is(again.status, 304);
  t.regex(
    await (await fetch(`${running.url}/metrics`)).text(),
    /http_request_duration_seconds_count\{.*route="\/openapi.json"/,
  );
  t.is((await fetch(`${running.url}/h5/`)).status, 404);
  const withoutHash = await fetch(`${running.url}/h5/packages/nothing`, { redirect: "manual" });
  t.is(withoutHash.headers.get("location"), "/h5/#/packages/nothing");
});

if (server && redis) {
  test.serial(
    "N1 N5 production runs on servers and a key management outside, and refuses a forgetful database",
    async (t) => {
      const kms = await startKmsSandbox("k", Buffer.alloc(32, 9));
      t.teardown(kms.stop);
      const production = {
        ...{ MODE: "production", REDIS_URL: redis, KMS_URL: kms.url, KMS_SECRET: "k" },
        DATABASE_URL: `${server.replace(/\/[^/]*$/, "")}/p_${process.pid}`,
        PUBLIC_URL: "https://housing.example",
        ...{
          SMS_URL: "https://x.example",
          WECHAT_URL: "https://x.example",
          REAL_NAME_URL: "https://x.example",
          HOST_APP_URL: "https://x.example",
        },
      };
      const settings = await settingsFor(t, production);
      const error = await t.throwsAsync(startServer(settings, "/nowhere"), { instanceOf: SettingsError });
      t.regex(
        error?.message ?? "",
        /innodb_flush_log_at_trx_commit is 0/,
        "the tests' own server trades it for speed",
      );
      const durable = await startMariadb({ durable: true });
      t.teardown(durable.stop);
      const sound = { ...settings, databaseUrl: durable.url };
      for (const start of ["first", "second"]) {
        const running = await startServer(sound, "/nowhere");
        t.like(await testClient(running.url)("publicConfig", {}), { demo: false }, start);
        const inbox = await fetch(`${running.url}/api/demo/sms`);
        t.is(inbox.status, 404, "production knows no demo");
        await running.stop();
      }
      const demo = await openDatabase(durable.url);
      await new DemoClock().save(demo.em);
      await demo.close(true);
      await t.throwsAsync(startServer(sound, "/nowhere"), { message: /demo clock/ });
    },
  );
}
