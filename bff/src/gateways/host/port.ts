import type { HostCitizen } from "@housing/core/identity";

/** The server of the app that opened our H5: it knows who is signed in there. */
export interface HostGateway {
  /** Whom a one-time ticket stands for; undefined when it is unknown, used or too old. */
  citizenOf(ticket: string): Promise<HostCitizen | undefined>;
}
