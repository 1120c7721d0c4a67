import { UniqueConstraintViolationException } from "@mikro-orm/core";
import * as z from "zod/mini";
import { record } from "../audit/index.ts";
import {
  defineRefusals,
  hasRole,
  type Instant,
  isBefore,
  permit,
  refuseIf,
  type Work,
} from "../kernel/index.ts";
import { type BusinessType, businessTypes, type MaterialSpec } from "./business-type.ts";
import { TypeOverride } from "./case.entity.ts";
import { refused } from "./refusals.ts";

/** What staff may change of a declaration without a programmer (LB1.1, LB1.2). */
export const TypeOverrides = z.strictObject({
  intro: z.optional(z.string().check(z.maxLength(2000))),
  closed: z.optional(z.boolean()),
  materials: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        required: z.optional(z.boolean()),
        max: z.optional(z.int().check(z.gte(1), z.lte(50))),
        help: z.optional(z.string().check(z.maxLength(500))),
      }),
    ),
  ),
  fields: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        required: z.optional(z.boolean()),
        label: z.optional(z.string().check(z.maxLength(50))),
        help: z.optional(z.string().check(z.maxLength(500))),
      }),
    ),
  ),
});
export type TypeOverrides = z.infer<typeof TypeOverrides>;

/** The declaration with an override applied. Pure; codes that the declaration does not know are left alone. */
export function applyOverrides(type: BusinessType, overrides: TypeOverrides): BusinessType {
  const sections = type.form.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => ({
      ...field,
      ...overrides.fields?.[`${section.key}.${field.name}`],
    })),
  }));
  const materials = type.materials.map(
    (material): MaterialSpec => ({ ...material, ...overrides.materials?.[material.code] }),
  );
  return { ...type, intro: overrides.intro ?? type.intro, form: { sections }, materials };
}

/** A business type that this city offers, as it was in a version; 0 is the declaration itself. */
export async function typeInVersion(work: Work, code: string, version: number): Promise<BusinessType> {
  const declared = work.registry.find(businessTypes, code);
  if (!declared || !work.city.businessTypes.includes(code)) throw refused("unknownType");
  if (version === 0) return declared;
  const override = await work.em.findOneOrFail(TypeOverride, { businessType: code, version });
  return applyOverrides(declared, TypeOverrides.parse(override.overrides));
}

/** The version that a case begun now keeps. */
export async function versionInForce(work: Work, code: string): Promise<number> {
  const override = await work.em.findOne(
    TypeOverride,
    { businessType: code, effectiveFrom: { $lte: work.clock.now() } },
    { orderBy: { version: "desc" } },
  );
  return override?.version ?? 0;
}

/** 暂停受理: refuses what would begin now while the version in force closes the type, whatever version a draft began with. */
export async function refuseClosedType(work: Work, code: string): Promise<void> {
  const version = await versionInForce(work, code);
  const override =
    version === 0 ? null : await work.em.findOne(TypeOverride, { businessType: code, version });
  if (override && TypeOverrides.parse(override.overrides).closed)
    throw refused("typeClosed", { title: work.registry.get(businessTypes, code).title });
}

/** Every version that was made of a type, the newest first; for those who configure it and those who audit it. */
export async function versionsOfType(work: Work, code: string): Promise<TypeOverride[]> {
  permit(hasRole(work.actor, "city", "admin", "auditor"));
  return work.em.find(TypeOverride, { businessType: code }, { orderBy: { version: "desc" } });
}

const overrideRefused = defineRefusals("casework.override", {
  invalid: { status: 422, text: "业务配置的内容不符合要求，请按说明修改。" },
  inThePast: { status: 422, text: "生效时间不能早于现在，请重新选择生效时间。" },
  changedMeanwhile: { text: "这项业务的配置刚刚被其他人修改，请刷新后核对，再重新提交。" },
});

export interface OverrideType {
  code: string;
  overrides: unknown;
  effectiveFrom: Instant;
  reason: string;
}

/** 业务类型配置 / 业务规则配置: a new version of a declaration from an instant on; begun cases keep theirs. */
export async function overrideType(work: Work, input: OverrideType): Promise<TypeOverride> {
  permit(hasRole(work.actor, "city", "admin"));
  await typeInVersion(work, input.code, 0);
  const parsed = TypeOverrides.safeParse(input.overrides);
  if (!parsed.success) throw overrideRefused("invalid");
  // No case that began already changes its ground.
  refuseIf(isBefore(input.effectiveFrom, work.clock.now()), () => overrideRefused("inThePast"));
  const last = await work.em.findOne(
    TypeOverride,
    { businessType: input.code },
    { orderBy: { version: "desc" } },
  );
  const override = work.em.create(TypeOverride, {
    id: work.newId(),
    businessType: input.code,
    version: (last?.version ?? 0) + 1,
    overrides: parsed.data as Record<string, unknown>,
    effectiveFrom: input.effectiveFrom,
    changedBy: work.actor.kind === "staff" ? work.actor.userId : "system",
    reason: input.reason,
  });
  work.em.persist(override);
  record(work, {
    act: "case.typeChanged",
    subjectType: "businessType",
    subjectId: input.code,
    facts: { version: override.version, effectiveFrom: input.effectiveFrom.toString() },
  });
  await flushVersion(work);
  return override;
}

/** Of two changes at once the unique version keeps the first; the second saw a state that is no longer there. */
async function flushVersion({ em }: Work): Promise<void> {
  try {
    await em.flush();
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? overrideRefused("changedMeanwhile") : error;
  }
}
