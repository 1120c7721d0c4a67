import type { HostCitizen } from "@housing/core/identity";
import type Router from "koa-router";
import type { HostSandbox } from "../../gateways/host/sandbox.ts";
import { refused } from "../../http/refusals.ts";
import type { State } from "../../http/state.ts";
import type { Services } from "../../services.ts";
import { type HostCitizenOnShow, hostAppPage } from "./host-app-page.ts";

const unverified = "19900000099";

/** In a demo that plays the city's app itself: the page that opens our H5 with a one-time ticket. */
export function mountHostApp(
  router: Router<State>,
  { system: { city }, demo, hostSandbox }: Services,
  citizens: readonly HostCitizenOnShow[],
): void {
  if (!demo || !hostSandbox) return;
  router.get("/host-app", (ctx) => {
    ctx.type = "html";
    ctx.set("cache-control", "no-cache");
    ctx.body = hostAppPage(city, citizens);
  });
  router.get("/host-app/enter", (ctx) => {
    const ticket = ticketOf(String(ctx.query.citizen), hostSandbox, citizens);
    if (ticket === undefined) throw refused("notFound");
    ctx.set("cache-control", "no-store");
    ctx.redirect(`/h5/?host=${city.hostApp.code}&ticket=${encodeURIComponent(ticket)}`);
  });
}

function ticketOf(
  chosen: string,
  sandbox: HostSandbox,
  citizens: readonly HostCitizenOnShow[],
): string | undefined {
  if (chosen === "unverified") return sandbox.ticketFor({ phone: unverified });
  if (chosen === "expired") return sandbox.ticketFor({ phone: unverified }, 0);
  const found = citizens.find(({ phone }) => phone === chosen);
  return found && sandbox.ticketFor(realNameOf(found));
}

const realNameOf = ({ phone, name, idNumber }: HostCitizenOnShow): HostCitizen => ({
  phone,
  realName: { name, idNumber },
});
