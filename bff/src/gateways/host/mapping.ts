import type { HostAppCode } from "@housing/core/kernel";

/** How the server of a host app calls things. */
export interface HostMapping {
  /** False until the operator's onboarding document says so; then the table is corrected here and nowhere else. */
  confirmed: boolean;
  path: string;
  ticket: string;
  result: string;
  found: string;
  phone: string;
  level: string;
  /** Levels at which the host has checked the real name. */
  realNameLevels: readonly string[];
  name: string;
  idNumber: string;
}

/** UNCONFIRMED: no public specification of either server was found; our sandboxes use these names. */
export const hostMappings: Record<HostAppCode, HostMapping> = {
  ganfutong: {
    confirmed: false,
    path: "/auth/ticket/exchange",
    ticket: "ticket",
    result: "code",
    found: "0",
    phone: "mobile",
    level: "authLevel",
    realNameLevels: ["2", "3"],
    name: "userName",
    idNumber: "certNo",
  },
  longcheng: {
    confirmed: false,
    path: "/openapi/user/ticket",
    ticket: "ticket",
    result: "status",
    found: "success",
    phone: "phone",
    level: "realNameLevel",
    realNameLevels: ["real"],
    name: "realName",
    idNumber: "idCard",
  },
};
