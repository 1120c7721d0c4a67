import type { Gateways } from "../src/services.ts";

/** The other systems as a test needs them: everything works, and what was sent can be looked at. */
export interface StandIns extends Gateways {
  sent: { phone: string; text: string }[];
  /** Names that the real-name service does not know. */
  strangers: Set<string>;
}

export function standIns(): StandIns {
  const sent: StandIns["sent"] = [];
  const strangers = new Set<string>();
  return {
    sent,
    strangers,
    sms: {
      about: { kind: "sandbox", host: "127.0.0.1" },
      balance: async () => 1000 - sent.length,
      send: async ({ phone, text, reference }) => {
        sent.push({ phone, text });
        return `gateway-${reference}`;
      },
      fetchReports: async () => [],
    },
    wechat: { openidOf: async (code) => (code.startsWith("bad") ? undefined : `openid-of-${code}`) },
    host: { citizenOf: async () => undefined },
    realName: { matches: async ({ name }) => !strangers.has(name) },
  };
}
