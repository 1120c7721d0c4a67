import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureIssuerSeal, noticePorts } from "@housing/core/allocation";
import { LocalFileStore } from "@housing/core/document";
import { Account, demoIdentityParameters, openSession, StaffUser } from "@housing/core/identity";
import { inTransaction, type Role, systemActor } from "@housing/core/kernel";
import { blindIndex, SoftKms } from "@housing/core/privacy";
import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import { pino } from "pino";
import { type AppOptions, createApp } from "../src/app.ts";
import { createHttpServer } from "../src/http/http-server.ts";
import { MemoryKv } from "../src/kv/memory-kv.ts";
import { noticePortsOf } from "../src/notice-ports.ts";
import type { Services } from "../src/services.ts";
import { type StandIns, standIns } from "./stand-ins.ts";
import { type TestClient, testClient } from "./test-client.ts";

export interface Caller {
  call: TestClient;
  token: string;
  /** The account or the staff user. */
  id: string;
}

export interface TestServer {
  url: string;
  system: TestSystem;
  services: Services;
  gateways: StandIns;
  /** A caller who has not signed in. */
  visitor: TestClient;
  /** A signed-in applicant; a new account unless `phone` names one that is there. */
  applicant(who?: { phone?: string; personId?: string }): Promise<Caller>;
  /** A signed-in member of staff, by default of the whole city. */
  staff(role: Role | readonly Role[], regions?: readonly string[]): Promise<Caller>;
  close(): Promise<void>;
}

export interface TestServerOptions {
  city?: string;
  at?: string;
  /** Declared defaults of the city; without, sessions that last and one password, as in a demo. */
  parameters?: Readonly<Record<string, unknown>>;
  app?: Partial<AppOptions>;
}

/** The whole server on a random port with its own database: `t.teardown(server.close)`. */
export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { app, ...ofSystem } = options;
  const system = await testSystem({ parameters: demoIdentityParameters, ...ofSystem });
  const folder = await mkdtemp(join(tmpdir(), "housing-files-"));
  const gateways = standIns();
  const services = servicesOf(system, folder, gateways);
  const ports = noticePortsOf({ ...services, publicUrl: "https://housing.test" });
  system.registry.add(noticePorts, "default", ports);
  await inTransaction(system, systemActor("test"), ensureIssuerSeal);
  const koa = createApp({ services, site: { ready: () => true }, ...app });
  const server = createHttpServer(koa.callback()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    server.close().closeAllConnections();
    await system.close();
    await rm(folder, { recursive: true, force: true });
  };
  const open = async (who: Promise<{ accountId: string } | { userId: string }>): Promise<Caller> => {
    const known = await who;
    const act = inTransaction(system, systemActor("test"), async (work) => openSession(work, known));
    const { token } = await act;
    return { call: testClient(url, token), token, id: "userId" in known ? known.userId : known.accountId };
  };
  return {
    ...{ url, system, services, gateways, close },
    visitor: testClient(url),
    applicant: (who = {}) => open(accountFor(system, who)),
    staff: (role, regions) => open(staffFor(system, [role].flat() as Role[], regions)),
  };
}

function servicesOf(system: TestSystem, folder: string, gateways: StandIns): Services {
  return {
    system,
    gateways,
    kv: new MemoryKv(),
    files: new LocalFileStore(folder),
    kms: new SoftKms(Buffer.alloc(32, 7)),
    log: pino({ level: process.env.TEST_LOG ?? "silent" }),
    wake: () => undefined,
  };
}

let made = 0;

async function accountFor(system: TestSystem, who: { phone?: string; personId?: string }) {
  made += 1;
  const phone = who.phone ?? `139${String(made).padStart(8, "0")}`;
  const phoneIndex = blindIndex("account.phone", phone);
  const accountId = await inTransaction(system, systemActor("test"), async ({ em, newId, clock }) => {
    const known = await em.findOne(Account, { phoneIndex });
    const values = { phone, phoneIndex, wechatIndex: null, personId: null, createdAt: clock.now() };
    const account = known ?? em.create(Account, { id: newId(), ...values });
    if (who.personId) account.personId = who.personId;
    em.persist(account);
    return account.id;
  });
  return { accountId };
}

async function staffFor(system: TestSystem, roles: Role[], regions?: readonly string[]) {
  made += 1;
  const n = made;
  const city = system.city.regions.find(({ level }) => level === "city");
  const userId = await inTransaction(system, systemActor("test"), async ({ em, newId }) => {
    const values = {
      username: `staff${n}`,
      name: `经办${n}`,
      passwordHash: `pbkdf2-sm3$1$${"A".repeat(22)}$${"A".repeat(43)}`,
      phone: null,
      totpSecret: null,
      totpSince: null,
      lastSignInAt: null,
    };
    const covered = regions ?? [city?.code ?? ""];
    const user = em.create(StaffUser, { id: newId(), ...values, roles, regions: [...covered] });
    em.persist(user);
    return user.id;
  });
  return { userId };
}
