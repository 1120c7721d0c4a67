import * as z from "zod/mini";
import { route } from "./route.ts";
import { Abilities, DayText, Id, InstantText, Ok, PageQuery, Reason } from "./schemas.ts";

const IdNumber = z.string().check(z.regex(/^[1-9]\d{16}[\dXx]$/, "身份证号不正确，请填写18位号码。"));
const Sanction = z.object({
  id: Id,
  maskedName: z.string(),
  maskedIdNumber: z.string(),
  cause: z.enum(["threeAbandonments", "manual"]),
  scope: z.enum(["flat", "all"]),
  text: z.string(),
  reason: z.string(),
  from: InstantText,
  until: InstantText,
  active: z.boolean(),
  removedAt: z.optional(InstantText),
  removalReason: z.optional(z.string()),
});

export const standingApi = {
  blocklist: route({
    method: "GET",
    path: "/blocklist",
    summary: "黑名单",
    query: z.extend(PageQuery, { idNumber: z.optional(IdNumber) }),
    reply: z.object({ items: z.array(Sanction), next: z.optional(Id), abilities: Abilities }),
  }),
  addToBlocklist: route({
    method: "POST",
    path: "/blocklist",
    summary: "加入黑名单",
    body: z.strictObject({
      idNumber: IdNumber,
      scope: z.enum(["flat", "all"]),
      reason: Reason,
      /** The last day on which it counts. */
      lastDay: z.optional(DayText),
    }),
    reply: z.object({ id: Id }),
  }),
  removeFromBlocklist: route({
    method: "POST",
    path: "/blocklist/:id/removal",
    summary: "移出黑名单",
    body: z.strictObject({ reason: Reason }),
    reply: Ok,
  }),
  addCreditRecord: route({
    method: "POST",
    path: "/credit-records",
    summary: "信用登记",
    body: z.strictObject({
      idNumber: IdNumber,
      kind: z.string().check(z.minLength(1, "请选择失信情形。"), z.maxLength(64)),
      text: z.string().check(z.trim(), z.minLength(2, "请填写具体情况。"), z.maxLength(500)),
      sanction: z.optional(z.strictObject({ scope: z.enum(["flat", "all"]) })),
    }),
    reply: z.object({ id: Id }),
  }),
};
