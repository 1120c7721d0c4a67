import type { HostName } from "./port.ts";

/** How a super-app is recognised and what its script bridge calls things. */
export interface BridgeNames {
  /** False until the operator's onboarding document says so; then the table is corrected here and nowhere else. */
  confirmed: boolean;
  userAgent: RegExp;
  /** The object that the app puts on the window, with `call(method, parameters, reply)`. */
  global: string;
  methods: { ticket: string; close: string; title: string; open: string };
  /** The field of the reply to `ticket`. */
  ticketField: string;
}

/** UNCONFIRMED: no public specification of either bridge was found; every name below is a placeholder. */
export const bridges: Record<Exclude<HostName, "browser">, BridgeNames> = {
  ganfutong: {
    confirmed: false,
    userAgent: /GanFuTong/i,
    global: "GanFuTongBridge",
    methods: { ticket: "getTicket", close: "close", title: "setTitle", open: "openUrl" },
    ticketField: "ticket",
  },
  longcheng: {
    confirmed: false,
    userAgent: /LongCheng/i,
    global: "LongChengBridge",
    methods: { ticket: "getTicket", close: "close", title: "setTitle", open: "openUrl" },
    ticketField: "ticket",
  },
};
