import * as z from "zod/mini";
import { route } from "./route.ts";
import { Abilities, Id, InstantText } from "./schemas.ts";

const Tone = z.enum(["neutral", "active", "good", "warning", "bad"]);
export const Option = z.object({ value: z.string(), label: z.string(), tone: z.optional(Tone) });

export const Listed = z.object({ code: z.string(), title: z.string(), group: z.optional(z.string()) });

export const FilterSpec = z.object({
  key: z.string(),
  label: z.string(),
  type: z.enum(["text", "choice", "dateRange", "region"]),
  /** What has to be typed into a text. */
  match: z.optional(z.enum(["whole", "beginning"])),
  options: z.optional(z.array(Option)),
});

export const RegisterSpec = z.object({
  code: z.string(),
  title: z.string(),
  group: z.optional(z.string()),
  columns: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      type: z.enum(["text", "number", "money", "date", "instant", "end", "status", "link"]),
      sortable: z.optional(z.boolean()),
      width: z.optional(z.number()),
      hidden: z.optional(z.boolean()),
      options: z.optional(z.array(Option)),
    }),
  ),
  filters: z.array(FilterSpec),
  defaultSort: z.string(),
  exportable: z.boolean(),
  essential: z.readonly(z.array(z.string())),
  empty: z.optional(z.string()),
  rowLink: z.optional(z.string()),
});

const Cell = z.union([z.string(), z.number(), z.null()]);

/** `{ id, <column>: cell … }` */
export const RegisterRow = z.catchall(z.object({ id: Id }), Cell);

/**
 * `f.<filter>=<value>` for each filter, `sort=<column>` or `sort=-<column>`, `after=<cursor>`, `limit`; for an export
 * `cols=<column>,<column>`. An unknown filter or column is refused by the list itself.
 */
export const ListQuery = z.record(z.string().check(z.maxLength(64)), z.string().check(z.maxLength(1000)));

export const registerApi = {
  registers: route({ method: "GET", path: "/registers", summary: "可以查看的名册", reply: z.array(Listed) }),
  registerSpec: route({
    method: "GET",
    path: "/registers/:code",
    summary: "名册的列与筛选条件",
    reply: RegisterSpec,
  }),
  registerRows: route({
    method: "GET",
    path: "/registers/:code/rows",
    summary: "名册的一页",
    query: ListQuery,
    reply: z.object({
      rows: z.array(RegisterRow),
      next: z.optional(z.string()),
      total: z.optional(z.int()),
    }),
  }),
  registerExport: route({
    method: "GET",
    path: "/registers/:code/export",
    summary: "导出名册（Excel）",
    query: ListQuery,
    reply: z.file(),
  }),
  tryOverdueNow: route({
    method: "POST",
    path: "/deadlines/overdue/try",
    summary: "立即重试办理失败的到期事项",
    reply: z.object({ count: z.int() }),
  }),
  auditChain: route({
    method: "GET",
    path: "/audit/chain",
    summary: "操作日志的封存状态",
    reply: z.object({
      blocks: z.int(),
      sealed: z.int(),
      unsealed: z.int(),
      head: z.nullable(z.string()),
      sealedAt: z.nullable(InstantText),
      abilities: Abilities,
    }),
  }),
  auditVerification: route({
    method: "GET",
    path: "/audit/verification",
    summary: "核验操作日志最近的封存块",
    reply: z.object({ blocks: z.int(), sealed: z.int(), unsealed: z.int(), fault: z.optional(z.string()) }),
  }),
};
