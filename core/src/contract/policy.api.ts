import * as z from "zod/mini";
import { route } from "./route.ts";
import { Id, InstantText, Reason } from "./schemas.ts";

const Version = z.object({
  value: z.unknown(),
  effectiveFrom: InstantText,
  changedBy: z.string(),
  reason: z.string(),
});

/** One parameter of the rules: what is in force, what comes, what was. `kind` says how it is edited. */
export const ParameterView = z.object({
  code: z.string(),
  /** The heading it stands below; parameters come in the order of these. */
  topic: z.string(),
  title: z.string(),
  clause: z.string(),
  kind: z.enum(["number", "boolean", "period", "window", "choices", "choice", "other"]),
  /** What a value of kind `choices` (some of them) or `choice` (one) is chosen from. */
  options: z.optional(
    z.array(z.object({ value: z.string(), label: z.string(), disabled: z.optional(z.boolean()) })),
  ),
  value: z.unknown(),
  declared: z.unknown(),
  versions: z.array(Version),
});

export const policyApi = {
  policyParameters: route({
    method: "GET",
    path: "/policy/parameters",
    summary: "选房规则参数",
    reply: z.object({ revision: z.int(), parameters: z.array(ParameterView) }),
  }),
  changeParameter: route({
    method: "POST",
    path: "/policy/parameters/:code/versions",
    summary: "调整规则参数",
    body: z.strictObject({ value: z.unknown(), effectiveFrom: z.optional(InstantText), reason: Reason }),
    reply: z.object({ id: Id, effectiveFrom: InstantText }),
  }),
};
