import { type Endpoint, GatewayError, signedPost } from "../signed-http.ts";
import { realNameMapping } from "./mapping.ts";
import type { RealNameGateway } from "./port.ts";

const { path, name, idNumber, result, same, different } = realNameMapping;

/** The real-name service over HTTP. */
export function httpRealNameGateway(endpoint: Endpoint): RealNameGateway {
  return {
    async matches(person) {
      const body = { [name]: person.name, [idNumber]: person.idNumber.toUpperCase() };
      const reply = (await signedPost("real name", endpoint, path, body)) as Record<string, unknown>;
      const answer = reply[result];
      if (answer !== same && answer !== different) throw new GatewayError("real name", "an unknown result");
      return answer === same;
    },
  };
}
