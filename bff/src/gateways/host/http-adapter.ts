import type { HostCitizen } from "@housing/core/identity";
import { isIdNumber } from "@housing/core/kernel";
import { type Endpoint, GatewayError, signedPost } from "../signed-http.ts";
import type { HostMapping } from "./mapping.ts";
import type { HostGateway } from "./port.ts";

type Reply = Readonly<Record<string, unknown>>;
const system = "host app";

/** The server of a host app over signed HTTP. A reply names the ticket it is for: one for another is none of ours. */
export function httpHostGateway(endpoint: Endpoint, mapping: HostMapping): HostGateway {
  return {
    async citizenOf(ticket) {
      const reply = (await signedPost(system, endpoint, mapping.path, { [mapping.ticket]: ticket })) as Reply;
      if (reply[mapping.ticket] !== ticket) throw new GatewayError(system, "the reply is for another ticket");
      return reply[mapping.result] === mapping.found ? citizenIn(reply, mapping) : undefined;
    },
  };
}

function citizenIn(reply: Reply, mapping: HostMapping): HostCitizen {
  const phone = String(reply[mapping.phone] ?? "");
  if (!/^1[3-9]\d{9}$/.test(phone)) throw new GatewayError(system, "the reply has no phone number");
  if (!mapping.realNameLevels.includes(String(reply[mapping.level]))) return { phone };
  const [name, idNumber] = [String(reply[mapping.name] ?? ""), String(reply[mapping.idNumber] ?? "")];
  if (name === "" || !isIdNumber(idNumber)) throw new GatewayError(system, "the real name is not complete");
  return { phone, realName: { name, idNumber: idNumber.toUpperCase() } };
}
