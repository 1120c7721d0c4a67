import * as z from "zod/mini";
import { route } from "./route.ts";
import { Abilities, Id, InstantText, Ok, Reason } from "./schemas.ts";

export const subsidyApi = {
  subsidyHousehold: route({
    method: "GET",
    path: "/queue/subsidies/:id",
    summary: "租赁补贴家庭的当前阶段、申请和经过",
    reply: z.object({
      id: Id,
      maskedName: z.string(),
      state: z.object({ code: z.enum(["receiving", "stopped"]), label: z.string() }),
      since: InstantText,
      laneText: z.string(),
      formerNumber: z.optional(z.int()),
      entryId: Id,
      conversion: z.object({ id: Id, caseNo: z.string() }),
      application: z.optional(z.object({ id: Id, caseNo: z.string() })),
      stoppedAt: z.optional(InstantText),
      stopReason: z.optional(z.string()),
      history: z.array(
        z.object({
          id: z.string(),
          at: InstantText,
          act: z.string(),
          text: z.string(),
          actor: z.string(),
          policyRevision: z.int(),
        }),
      ),
      abilities: Abilities,
    }),
  }),
  stopSubsidy: route({
    method: "POST",
    path: "/queue/subsidies/:id/stop",
    summary: "停止发放租赁补贴",
    body: z.strictObject({ reason: Reason }),
    reply: Ok,
  }),
};
