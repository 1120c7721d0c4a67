import { changeParameter, PolicyVersion, parametersOf } from "@housing/core/city";
import type { policyApi } from "@housing/core/contract/policy.api";
import { hasRole, instant, type Parameter, parameterTopics, permit, type Work } from "@housing/core/kernel";
import { optionsOf } from "@housing/core/register";
import type { Handlers } from "../../http/handler.ts";
import { staffNames } from "../staff-names.ts";
import { presentChange } from "./present-change.ts";

const mayView = (work: Work) =>
  permit(hasRole(work.actor, "city", "admin", "auditor", "district", "operator"));

/** How a value is edited: from what it is chosen, else what it looks like. */
function kindOf({ options, choices, default: value }: Parameter<unknown>) {
  if (options) return "choices" as const;
  return choices ? ("choice" as const) : shapeOf(value);
}

function shapeOf(value: unknown): "number" | "boolean" | "period" | "window" | "other" {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  if (typeof value !== "object" || value === null) return "other";
  if ("n" in value && "kind" in value) return "period";
  return "from" in value && "to" in value ? "window" : "other";
}

const topics = Object.keys(parameterTopics);
const byTopic = (all: readonly Parameter<unknown>[]) =>
  all.toSorted((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic));

async function policyParameters(work: Work) {
  mayView(work);
  const now = work.clock.now();
  const versions = await work.em.find(PolicyVersion, {}, { orderBy: { effectiveFrom: "desc", id: "desc" } });
  const nameOf = await staffNames(
    work,
    versions.map(({ changedBy }) => changedBy),
  );
  const present = async (parameter: Parameter<unknown>) => ({
    code: parameter.code,
    topic: parameterTopics[parameter.topic],
    title: parameter.title,
    clause: parameter.clause,
    kind: kindOf(parameter),
    ...(parameter.options && { options: optionsOf(parameter.options) }),
    ...(parameter.choices && { options: [...(await parameter.choices(work))] }),
    value: work.policy.at(parameter, now),
    declared: parameter.default,
    versions: versions
      .filter(({ code }) => code === parameter.code)
      .map((version) => ({ value: version.value, ...presentChange(version, nameOf) })),
  });
  const shown = [];
  for (const parameter of byTopic(parametersOf(work))) shown.push(await present(parameter));
  return { revision: work.policy.revisionAt(now), parameters: shown };
}

const from = (text: string | undefined) => (text ? instant(text) : undefined);

export const policyHandlers: Handlers<typeof policyApi> = {
  policyParameters: ({ read }) => read(policyParameters),
  changeParameter: ({ act, params, body }) =>
    act(async (work) => {
      const effectiveFrom = from(body.effectiveFrom);
      const version = await changeParameter(work, {
        code: params.code!,
        value: body.value,
        effectiveFrom,
        reason: body.reason,
      });
      return { id: version.id, effectiveFrom: version.effectiveFrom.toString() };
    }),
};
