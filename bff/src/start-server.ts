import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { demoApplicants, demoPassword, demoStaff } from "@housing/db/demo/accounts";
import { createApp } from "./app.ts";
import { createHttpServer } from "./http/http-server.ts";
import { createMetrics } from "./http/metrics.ts";
import { type RunningJobs, startJobs } from "./jobs/start-jobs.ts";
import { openLog } from "./log.ts";
import { Opened, openServices } from "./open-services.ts";
import type { Settings } from "./settings.ts";

export interface RunningServer {
  url: string;
  /** Refuses new work, finishes what is under way, closes everything. */
  stop(): Promise<void>;
}

/** Puts a whole deployment together and listens; when something is missing, what was opened is closed again. */
export async function startServer(settings: Settings, root: string): Promise<RunningServer> {
  const opened = new Opened();
  try {
    return await start(settings, root, opened);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function start(settings: Settings, root: string, opened: Opened): Promise<RunningServer> {
  const log = openLog(settings.logLevel);
  const metrics = createMetrics();
  const jobs: { current?: RunningJobs } = {};
  const services = await openServices(settings, log, opened);
  services.wake = () => jobs.current?.wake();
  let ready = true;
  const app = createApp({
    services,
    metrics,
    site: { ...siteOf(settings, root), ready: () => ready },
    https: settings.publicUrl.startsWith("https:"),
    proxies: settings.proxies,
  });
  jobs.current = startJobs(services, metrics.jobs);
  opened.later(() => jobs.current?.stop() ?? Promise.resolve());
  const server = createHttpServer(app.callback());
  await listen(server, settings);
  const stop = async (): Promise<void> => {
    ready = false;
    await closeServer(server);
    await opened.close();
  };
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, stop };
}

function siteOf({ city, mode, publicUrl, metricsToken, openApi }: Settings, root: string) {
  const fronts = {
    h5: { folder: join(root, "miniapp/dist/h5"), screens: "hash" },
    admin: { folder: join(root, "admin/dist"), screens: "path" },
  } as const;
  const guide = {
    password: demoPassword,
    staff: demoStaff[city] ?? [],
    applicants: demoApplicants[city] ?? [],
  };
  return { publicUrl, metricsToken, openApi, fronts, ...(mode === "demo" && { guide }) };
}

/** On all addresses, IPv6 and IPv4; where the machine has no IPv6, on IPv4 alone (N3). */
async function listen(server: Server, { port, host }: Settings): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    const noIpv6 = ["EAFNOSUPPORT", "EADDRNOTAVAIL"].includes(String((error as NodeJS.ErrnoException).code));
    if (!noIpv6 || host !== "::") throw error;
    server.listen(port, "0.0.0.0");
    await once(server, "listening");
  }
}

const GRACE_MS = 10_000;

/** Lets the requests under way finish, for at most ten seconds. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const hard = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(hard);
}
