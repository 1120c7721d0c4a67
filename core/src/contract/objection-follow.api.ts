import * as z from "zod/mini";
import { route } from "./route.ts";
import { Id, InstantText } from "./schemas.ts";

/** What whoever raised an objection may know; neither its text nor who raised it is in it. */
const FollowedObjection = z.object({
  number: z.string(),
  listId: Id,
  listTitle: z.string(),
  line: z.record(z.string(), z.string()),
  columns: z.record(z.string(), z.string()),
  state: z.object({
    code: z.enum(["open", "upheld", "rejected"]),
    label: z.string(),
    tone: z.enum(["neutral", "active", "good", "warning", "bad"]),
  }),
  /** Who decides. */
  office: z.string(),
  raisedAt: InstantText,
  decidedAt: z.optional(InstantText),
  reason: z.optional(z.string()),
});

export const objectionFollowApi = {
  followObjection: route({
    method: "GET",
    path: "/public/objections/:number",
    summary: "按异议编号查处理结果",
    reply: FollowedObjection,
  }),
  myObjections: route({
    method: "GET",
    path: "/objections/mine",
    summary: "我提出的异议",
    reply: z.object({
      objections: z.array(
        z.extend(FollowedObjection, {
          text: z.string(),
          files: z.array(z.object({ id: Id, name: z.string() })),
        }),
      ),
    }),
  }),
};
