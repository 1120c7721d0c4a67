import Router from "koa-router";
import type { Metrics } from "../http/metrics.ts";
import type { State } from "../http/state.ts";
import type { Services } from "../services.ts";

/** What a deployment shows beside the API. */
export interface Site {
  /** False once the process has been told to stop: the load balancer sends nobody new. */
  ready(): boolean;
}

/** Everything that is not the API: health, metrics, the landing page and the built fronts. */
export function mountSite(
  site: Site,
  { services, metrics }: { services: Services; metrics: Metrics },
): Router<State> {
  const router = new Router<State>();
  router.get("/healthz", (ctx) => {
    ctx.body = { ok: true };
  });
  router.get("/readyz", async (ctx) => {
    const ready = site.ready() && (await isReachable(services));
    ctx.status = ready ? 200 : 503;
    ctx.body = { ready };
  });
  router.get("/metrics", async (ctx) => {
    ctx.type = metrics.registry.contentType;
    ctx.body = await metrics.registry.metrics();
  });
  return router;
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
