import { extname } from "node:path";
import { api } from "@housing/core/contract/api";
import { sameTag } from "@housing/core/privacy";
import Router from "koa-router";
import { jsonAnswer } from "../http/cached-answer.ts";
import type { Metrics } from "../http/metrics.ts";
import { refused } from "../http/refusals.ts";
import type { Context, State } from "../http/state.ts";
import { writePrecompressed } from "../http/write-answer.ts";
import type { Services } from "../services.ts";
import { mountHostApp } from "./host-app/mount-host-app.ts";
import { type DemoGuide, landingPage } from "./landing/landing-page.ts";
import { openApi } from "./openapi.ts";
import { StaticFolder } from "./static-folder.ts";

export interface Front {
  folder: string;
  /** Where an address names the screen: in the path, or behind the `#`. */
  screens: "path" | "hash";
}

/** What a deployment shows beside the API. */
export interface Site {
  /** False once the process has been told to stop: the load balancer sends nobody new. */
  ready(): boolean;
  publicUrl?: string;
  /** The built fronts, by their first path segment. */
  fronts?: Readonly<Record<string, Front>>;
  guide?: DemoGuide;
  /** Who shows it may read the metrics; without one only the machine itself. */
  metricsToken?: string | undefined;
  openApi?: boolean;
}

interface Parts {
  services: Services;
  metrics: Metrics;
}

/** Everything that is not the API: health, metrics, the first page, the description of the API, the built fronts. */
export function mountSite(site: Site, { services, metrics }: Parts): Router<State> {
  const router = new Router<State>();
  const { city } = services.system;
  router.get("/favicon.ico", (ctx) => {
    ctx.set("cache-control", "public, max-age=86400");
    ctx.status = 204;
  });
  router.get("/healthz", (ctx) => {
    ctx.body = { ok: true };
  });
  router.get("/readyz", async (ctx) => {
    const ready = site.ready() && (await isReachable(services));
    ctx.status = ready ? 200 : 503;
    ctx.body = { ready };
  });
  router.get("/metrics", async (ctx) => {
    if (!mayReadMetrics(ctx, site.metricsToken)) throw refused("notFound");
    ctx.type = metrics.registry.contentType;
    ctx.body = await metrics.registry.metrics();
  });
  if (site.openApi ?? true) {
    const description = jsonAnswer(openApi(api, city.platformName, site.publicUrl ?? ""));
    router.get("/openapi.json", (ctx) => writePrecompressed(ctx, description.body, "no-cache"));
  }
  router.get("/", (ctx) => {
    ctx.type = "html";
    ctx.set("cache-control", "no-cache");
    ctx.body = landingPage(services.system, site.guide);
  });
  mountHostApp(router, services, site.guide?.applicants ?? []);
  for (const [name, front] of Object.entries(site.fronts ?? {})) mountFront(router, name, front);
  return router;
}

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** Counts and timings tell a stranger how to hurt: they are for the token, or for a call from the machine itself. */
function mayReadMetrics(ctx: Context, token: string | undefined): boolean {
  if (token === undefined) {
    // A proxy on the same machine also calls from loopback, for others.
    return loopback.test(ctx.socket.remoteAddress ?? "") && ctx.get("x-forwarded-for") === "";
  }
  return sameTag(Buffer.from(ctx.get("authorization")), Buffer.from(`Bearer ${token}`));
}

function mountFront(router: Router<State>, name: string, { folder: root, screens }: Front): void {
  const folder = new StaticFolder(root);
  const serve = async (ctx: Context, path: string): Promise<void> => {
    // Who leaves out the `#` still gets the screen, or hears that there is none.
    if (screens === "hash" && path !== "" && extname(path) === "") return ctx.redirect(`/${name}/#/${path}`);
    const file = await folder.find(path);
    if (!file) throw refused("notFound");
    await writePrecompressed(ctx, file.body, file.cacheControl);
  };
  router.get(new RegExp(`^/${name}$`), (ctx) => ctx.redirect(`/${name}/`));
  router.get(new RegExp(`^/${name}/(.*)$`), (ctx) => serve(ctx, ctx.path.slice(name.length + 2)));
}

async function isReachable({ system, kv }: Services): Promise<boolean> {
  try {
    await Promise.all([system.em.fork().execute("select 1"), kv.ping()]);
    return true;
  } catch {
    // Not ready is the answer; the store's own error handler has logged why.
    return false;
  }
}
