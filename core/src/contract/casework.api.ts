import * as z from "zod/mini";
import type { FormSpec, FormValues } from "./form.ts";
import { route } from "./route.ts";
import { Abilities, Id, InstantText, Ok, Reason } from "./schemas.ts";

const Tone = z.enum(["neutral", "active", "good", "warning", "bad"]);
const StateText = z.object({ code: z.string(), label: z.string(), tone: Tone });
const Values = z.custom<FormValues>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  "表单内容不正确，请刷新页面后重新填写。",
);

/** Why whoever asks cannot begin one now, and whether an own place in the queue is where to look instead. */
const Barred = z.object({
  text: z.string(),
  clause: z.optional(z.string()),
  /** Where to ask about it. */
  contact: z.string(),
  waits: z.boolean(),
});

export const BusinessTypeView = z.object({
  code: z.string(),
  title: z.string(),
  intro: z.string(),
  clause: z.string(),
  steps: z.array(z.string()),
  materials: z.array(z.string()),
  barred: z.optional(Barred),
});

export const CaseSummary = z.object({
  id: Id,
  number: z.string(),
  businessType: z.string(),
  title: z.string(),
  /** A household by its applicant's name, units by how many they are. */
  applicant: z.string(),
  state: StateText,
  step: z.optional(z.string()),
  submittedAt: z.optional(InstantText),
  updatedAt: InstantText,
  dueAt: z.optional(InstantText),
  /** What follows now that it is approved. */
  afterwards: z.optional(z.string()),
});

export const CaseView = z.extend(CaseSummary, {
  subjectKind: z.enum(["household", "units"]),
  intro: z.string(),
  /** The rule that it is decided by. */
  clause: z.string(),
  /** The office that has it now, such as 解放街道. */
  office: z.optional(z.string()),
  form: z.custom<FormSpec>(),
  values: Values,
  formRevision: z.int(),
  materials: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      help: z.optional(z.string()),
      required: z.boolean(),
      max: z.int(),
      files: z.array(z.object({ id: Id, materialId: Id, name: z.string(), size: z.int(), type: z.string() })),
    }),
  ),
  findings: z.array(
    z.object({ code: z.string(), severity: z.enum(["blocks", "asks", "notes", "passes"]), text: z.string() }),
  ),
  trail: z.array(
    z.object({
      id: Id,
      at: InstantText,
      act: z.string(),
      actor: z.string(),
      office: z.optional(z.string()),
      reason: z.optional(z.string()),
    }),
  ),
  chain: z.array(
    z.object({ key: z.string(), title: z.string(), state: z.enum(["done", "current", "ahead"]) }),
  ),
  publicity: z.optional(
    z.object({
      listId: Id,
      title: z.string(),
      lastDay: z.string(),
      endsAt: InstantText,
      objections: z.int(),
    }),
  ),
  returned: z.optional(z.string()),
  /** Why what has been filled in so far would be refused because of who is in it. */
  barred: z.optional(z.string()),
  decisions: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      style: z.enum(["primary", "danger", "plain"]),
      reason: z.enum(["required", "optional", "none"]),
      templates: z.array(z.string()),
      consequence: z.optional(z.string()),
    }),
  ),
  abilities: Abilities,
});

const Receipt = z.object({ caseId: Id, number: z.string(), submittedAt: InstantText, digest: z.string() });

const Todo = z.object({
  id: Id,
  kind: z.string(),
  title: z.string(),
  subject: z.string(),
  number: z.optional(z.string()),
  region: z.optional(z.string()),
  arrivedAt: InstantText,
  dueAt: z.optional(InstantText),
  link: z.string(),
});

const ToPublish = z.object({
  id: Id,
  number: z.string(),
  applicant: z.string(),
  region: z.string(),
  /** Whose list it goes on. */
  publisher: z.string(),
  passedAt: InstantText,
});

export const caseworkApi = {
  businessTypes: route({
    method: "GET",
    path: "/business-types",
    summary: "可办理的业务",
    reply: z.object({ types: z.array(BusinessTypeView) }),
  }),
  myCases: route({
    method: "GET",
    path: "/my/cases",
    summary: "我的办件",
    reply: z.object({ cases: z.array(CaseSummary) }),
  }),
  startCase: route({
    method: "POST",
    path: "/cases",
    summary: "开始申请（草稿）",
    body: z.strictObject({
      businessType: z.string().check(z.maxLength(64)),
      subjectId: z.optional(Id),
      form: z.optional(Values),
    }),
    reply: CaseView,
  }),
  caseView: route({ method: "GET", path: "/cases/:id", summary: "办件详情", reply: CaseView }),
  saveDraft: route({
    method: "PUT",
    path: "/cases/:id/form",
    summary: "保存草稿",
    body: z.strictObject({ form: Values, baseRevision: z.optional(z.int()) }),
    reply: z.object({ formRevision: z.int(), savedAt: InstantText }),
  }),
  addCaseMaterial: route({
    method: "POST",
    path: "/cases/:id/materials",
    summary: "添加材料",
    body: z.strictObject({ code: z.string().check(z.maxLength(64)), fileId: Id }),
    reply: CaseView,
  }),
  removeCaseMaterial: route({
    method: "DELETE",
    path: "/cases/:id/materials/:materialId",
    summary: "移除材料",
    reply: CaseView,
  }),
  submitCase: route({
    method: "POST",
    path: "/cases/:id/submission",
    summary: "提交申请",
    body: z.optional(z.strictObject({ baseRevision: z.optional(z.int()) })),
    reply: Receipt,
  }),
  withdrawCase: route({
    method: "POST",
    path: "/cases/:id/withdrawal",
    summary: "撤回申请",
    body: z.strictObject({ reason: z.optional(z.string().check(z.maxLength(500))) }),
    reply: Ok,
  }),
  decideCase: route({
    method: "POST",
    path: "/cases/:id/decisions",
    summary: "审核决定",
    body: z.strictObject({
      decision: z.enum(["approve", "return", "reject"]),
      reason: z.optional(z.string().check(z.maxLength(500, "理由不能超过500个字。"))),
      /** The last line of the trail on the screen. */
      seenAct: z.optional(Id),
    }),
    reply: CaseView,
  }),
  casesToPublish: route({
    method: "GET",
    path: "/case-lists/waiting",
    summary: "待公示的办件",
    reply: z.object({
      steps: z.array(z.object({ stepKey: z.string(), title: z.string(), cases: z.array(ToPublish) })),
    }),
  }),
  publishCases: route({
    method: "POST",
    path: "/case-lists",
    summary: "发布公示",
    body: z.strictObject({
      stepKey: z.string().check(z.maxLength(64)),
      caseIds: z.array(Id).check(z.minLength(1, "请先选择要公示的办件。"), z.maxLength(500)),
    }),
    reply: z.object({ listId: Id, title: z.string(), lastDay: z.string(), count: z.int() }),
  }),
  workbench: route({
    method: "GET",
    path: "/workbench",
    summary: "我的待办",
    query: z.object({ kind: z.optional(z.string()), after: z.optional(z.string()) }),
    reply: z.object({
      groups: z.array(z.object({ code: z.string(), title: z.string(), count: z.int(), overdue: z.int() })),
      todos: z.array(Todo),
      next: z.optional(z.string()),
    }),
  }),
  typeOverrides: route({
    method: "GET",
    path: "/business-types/:code/versions",
    summary: "业务配置版本",
    reply: z.object({
      code: z.string(),
      title: z.string(),
      declared: z.custom<FormSpec>(),
      materials: z.array(z.object({ code: z.string(), title: z.string(), max: z.int() })),
      versions: z.array(
        z.object({
          version: z.int(),
          overrides: z.unknown(),
          effectiveFrom: InstantText,
          changedBy: z.string(),
          reason: z.string(),
        }),
      ),
    }),
  }),
  overrideType: route({
    method: "POST",
    path: "/business-types/:code/versions",
    summary: "新增业务配置版本",
    body: z.strictObject({ overrides: z.unknown(), effectiveFrom: InstantText, reason: Reason }),
    reply: z.object({ version: z.int() }),
  }),
};
