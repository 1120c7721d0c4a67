import type { hostAppApi } from "@housing/core/contract/host-app.api";
import { people } from "@housing/core/household";
import { type HostCitizen, hostAppRefused, signInFromHost } from "@housing/core/identity";
import { GatewayError } from "../../gateways/signed-http.ts";
import type { Handlers } from "../../http/handler.ts";
import type { Services } from "../../services.ts";
import { onceMore } from "./once-more.ts";

/** A host that does not answer must not look like a fault of ours: there are other ways to sign in. */
async function citizenOf({ gateways, log }: Services, ticket: string, host: string): Promise<HostCitizen> {
  try {
    const citizen = await gateways.host.citizenOf(ticket);
    if (citizen) return citizen;
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    log.error({ err: error }, "the host app did not answer as agreed");
    throw hostAppRefused("silent", { host });
  }
  throw hostAppRefused("ticketSpent", { host });
}

export const hostHandlers: Handlers<typeof hostAppApi> = {
  signInFromHost: async ({ act, body, caller, services, system }) => {
    const { code, name } = system.city.hostApp;
    if (body.host !== code) throw hostAppRefused("unknown");
    const citizen = await citizenOf(services, body.ticket, name);
    const session = await onceMore(() =>
      act((work) => signInFromHost(work, { host: code, citizen, caller }, people)),
    );
    return { token: session.token, expiresAt: session.expiresAt.toString() };
  },
};
