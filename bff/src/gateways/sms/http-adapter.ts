import { type Endpoint, GatewayError, signedPost } from "../signed-http.ts";
import { smsMapping } from "./mapping.ts";
import type { DeliveryReport, SmsGateway } from "./port.ts";

const { send, reports, balance, delivered } = smsMapping;

/** The SMS provider over HTTP. */
export function httpSmsGateway(endpoint: Endpoint, kind: "provider" | "sandbox" = "provider"): SmsGateway {
  return {
    about: { kind, host: new URL(endpoint.url).host },

    async send({ reference, phone, text }) {
      const body = { [send.reference]: reference, [send.phone]: phone, [send.text]: text };
      const reply = (await signedPost("SMS", endpoint, send.path, body)) as Record<string, unknown>;
      const id = reply[send.id];
      if (typeof id !== "string") throw new GatewayError("SMS", "the message was not taken");
      return id;
    },

    async balance() {
      const reply = (await signedPost("SMS", endpoint, balance.path, {})) as Record<string, unknown>;
      const left = reply[balance.left];
      return typeof left === "number" ? left : undefined;
    },

    async fetchReports() {
      const reply = (await signedPost("SMS", endpoint, reports.path, {})) as Record<string, unknown>;
      const list = reply[reports.list];
      if (!Array.isArray(list)) throw new GatewayError("SMS", "there is no list of reports");
      return (list as Record<string, unknown>[]).map(reportOf);
    },
  };
}

function reportOf(row: Record<string, unknown>): DeliveryReport {
  const failure = row[reports.failure];
  return {
    gatewayReference: String(row[reports.id]),
    delivered: row[reports.status] === delivered,
    ...(typeof failure === "string" && { failure }),
  };
}
