import type { HostCitizen } from "@housing/core/identity";
import { newToken } from "@housing/core/privacy";
import { type Sandbox, startSandbox } from "../sandbox.ts";
import type { HostMapping } from "./mapping.ts";

/** The server of a host app, played by us, with the part that its app would do: giving a ticket to who is signed in. */
export interface HostSandbox extends Sandbox {
  /** A ticket for this citizen; good once and for a minute, or for as long as is said. */
  ticketFor(citizen: HostCitizen, lifetimeMs?: number): string;
}

const MINUTE = 60_000;

/** Plays the server of 赣服通 or 龙城市民云. */
export async function startHostSandbox(secret: string, mapping: HostMapping): Promise<HostSandbox> {
  const issued = new Map<string, { citizen: HostCitizen; until: number }>();
  const take = (ticket: string): HostCitizen | undefined => {
    const found = issued.get(ticket);
    issued.delete(ticket);
    return found && performance.now() < found.until ? found.citizen : undefined;
  };
  const sandbox = await startSandbox({
    secret,
    answer({ path, body }) {
      if (path !== mapping.path) return undefined;
      const ticket = String(body[mapping.ticket]);
      const citizen = take(ticket);
      return { [mapping.ticket]: ticket, ...(citizen ? answerFor(citizen, mapping) : notFound(mapping)) };
    },
  });
  const ticketFor: HostSandbox["ticketFor"] = (citizen, lifetimeMs = MINUTE) => {
    const ticket = newToken();
    issued.set(ticket, { citizen, until: performance.now() + lifetimeMs });
    return ticket;
  };
  return { ...sandbox, ticketFor };
}

const notFound = ({ result }: HostMapping) => ({ [result]: "ticket invalid" });

function answerFor({ phone, realName }: HostCitizen, mapping: HostMapping): object {
  return {
    [mapping.result]: mapping.found,
    [mapping.phone]: phone,
    [mapping.level]: realName ? mapping.realNameLevels[0] : "basic",
    ...(realName && { [mapping.name]: realName.name, [mapping.idNumber]: realName.idNumber }),
  };
}
