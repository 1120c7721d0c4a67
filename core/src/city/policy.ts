import type { SqlEntityManager } from "@mikro-orm/sql";
import { record } from "../audit/index.ts";
import {
  type CityProfile,
  defineRefusals,
  defineSlot,
  hasRole,
  type Instant,
  isBefore,
  issuesOf,
  issueText,
  later,
  type Parameter,
  type ParameterChoice,
  PolicyBook,
  permit,
  refuseIf,
  type Work,
} from "../kernel/index.ts";
import { PolicyVersion } from "./policy-version.entity.ts";

/** Every parameter that a domain declares, by code: what 选房规则管理 shows and edits (G3.19). */
export const parameters = defineSlot<Parameter<unknown>>("parameter");

/** Those of the rules of this city. */
export const parametersOf = ({ registry, city }: Pick<Work, "registry" | "city">): Parameter<unknown>[] =>
  [...registry.all(parameters).values()].filter(({ cities }) => cities?.includes(city.code) ?? true);

const refused = defineRefusals("policy", {
  unknown: { status: 404, text: "没有这项规则参数，请从列表中选择。" },
  noSuchChoice: { status: 422, text: "没有这个选项，请从列表中选择。" },
  invalidValue: { status: 422, text: "参数的值不符合要求，请按下面的提示重新填写。" },
  inThePast: { status: 422, text: "生效时间不能早于现在，请重新选择生效时间。" },
});

/** All versions of this city's parameters. */
export async function loadPolicy(em: SqlEntityManager, city: CityProfile): Promise<PolicyBook> {
  const versions = await em.fork().find(PolicyVersion, {}, { orderBy: { effectiveFrom: "asc", id: "asc" } });
  return new PolicyBook(versions, city.parameters);
}

export interface ChangeParameter {
  code: string;
  value: unknown;
  /**
   * When the new value takes force: at once (in a few seconds, when every process has it) unless said; not before, so
   * that no past decision changes its ground.
   */
  effectiveFrom?: Instant | undefined;
  reason: string;
}

/** The first instant by which every process has read a change that is made now. */
const seenByAll = (work: Work): Instant =>
  work.clock.now().add({ milliseconds: Math.ceil(work.policyMaxAge * 2.5) });

/** Puts a value in force from an instant on; refuses one in the past. The old versions stay. */
export async function addVersion(work: Work, given: ChangeParameter): Promise<PolicyVersion> {
  const now = work.clock.now();
  refuseIf(isBefore(given.effectiveFrom ?? now, now), () => refused("inThePast"));
  const version = work.em.create(PolicyVersion, {
    ...{ id: work.newId(), code: given.code, value: given.value, reason: given.reason },
    effectiveFrom: later(given.effectiveFrom ?? now, seenByAll(work)),
    changedBy: work.actor.kind === "staff" ? work.actor.userId : "system",
    createdAt: now,
  });
  await work.em.persist(version).flush();
  return version;
}

/** G3.19: puts a new value of a parameter in force from an instant on. */
export async function changeParameter(work: Work, input: ChangeParameter): Promise<PolicyVersion> {
  permit(hasRole(work.actor, "city", "admin"));
  const parameter = parametersOf(work).find(({ code }) => code === input.code);
  if (!parameter) throw refused("unknown");
  const parsed = parameter.schema.safeParse(input.value, { error: issueText });
  if (!parsed.success) throw refused("invalidValue", {}, issuesOf(parsed.error.issues, ["value"]));
  const choices = await parameter.choices?.(work);
  const isChosen = ({ value, disabled }: ParameterChoice) => value === parsed.data && !disabled;
  refuseIf(choices !== undefined && !choices.some(isChosen), () => refused("noSuchChoice"));
  const version = await addVersion(work, { ...input, value: parsed.data });
  const facts = { effectiveFrom: version.effectiveFrom.toString(), value: JSON.stringify(parsed.data) };
  record(work, { act: "policy.parameterChanged", subjectType: "parameter", subjectId: input.code, facts });
  await work.em.flush();
  return version;
}
