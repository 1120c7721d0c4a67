import * as z from "zod/mini";
import { route } from "./route.ts";
import { DayText, Id, InstantText } from "./schemas.ts";

const ListSummary = z.object({
  id: Id,
  kind: z.string(),
  kindTitle: z.string(),
  title: z.string(),
  publishedAt: InstantText,
  publishedOn: DayText,
  lastDay: DayText,
  endsAt: InstantText,
  open: z.boolean(),
  provisional: z.boolean(),
  count: z.int(),
  digest: z.string(),
});
const Line = z.object({
  id: Id,
  position: z.int(),
  line: z.record(z.string(), z.string()),
  state: z.string(),
  objectable: z.boolean(),
});

const ObjectionView = z.object({
  id: Id,
  number: z.string(),
  listTitle: z.string(),
  line: z.record(z.string(), z.string()),
  columns: z.record(z.string(), z.string()),
  /** The page of the office on the case, the entry or the allocation. */
  link: z.string(),
  text: z.string(),
  contact: z.string(),
  files: z.array(z.object({ id: Id, name: z.string() })),
  state: z.enum(["open", "upheld", "rejected"]),
  raisedAt: InstantText,
  decidedAt: z.optional(InstantText),
  reason: z.optional(z.string()),
  abilities: z.array(z.string()),
});

export const publicityApi = {
  publicLists: route({
    method: "GET",
    path: "/public/lists",
    summary: "公示列表",
    query: z.object({
      kind: z.optional(z.string().check(z.maxLength(64))),
      after: z.optional(z.string().check(z.maxLength(64))),
    }),
    reply: z.object({ lists: z.array(ListSummary), next: z.optional(z.string()) }),
  }),
  publicList: route({
    method: "GET",
    path: "/public/lists/:id",
    summary: "公示名单，可按受理号或轮候号查找",
    query: z.object({
      search: z.optional(z.string().check(z.maxLength(40))),
      after: z.optional(z.coerce.number()),
    }),
    reply: z.extend(ListSummary, {
      columns: z.record(z.string(), z.string()),
      clause: z.string(),
      lines: z.array(Line),
      next: z.optional(z.int()),
    }),
  }),
  raiseObjection: route({
    method: "POST",
    path: "/public/lines/:id/objections",
    summary: "提出异议",
    body: z.strictObject({
      text: z
        .string()
        .check(
          z.trim(),
          z.minLength(5, "请写明异议内容，至少5个字。"),
          z.maxLength(1000, "异议内容不能超过1000个字。"),
        ),
      contact: z.optional(z.string().check(z.maxLength(40))),
      fileIds: z.array(Id).check(z.maxLength(10, "最多上传10个文件。")),
    }),
    reply: z.object({ number: z.string(), raisedAt: InstantText }),
  }),
  objections: route({
    method: "GET",
    path: "/objections",
    summary: "异议处理",
    query: z.object({ state: z.optional(z.enum(["open", "upheld", "rejected"])) }),
    reply: z.object({ objections: z.array(ObjectionView) }),
  }),
  decideObjection: route({
    method: "POST",
    path: "/objections/:id/decision",
    summary: "作出异议处理决定",
    body: z.strictObject({
      outcome: z.enum(["upheld", "rejected"]),
      reason: z.string().check(z.trim(), z.minLength(2, "请填写处理理由。"), z.maxLength(1000)),
      keepNumber: z.optional(z.boolean()),
    }),
    reply: ObjectionView,
  }),
};
