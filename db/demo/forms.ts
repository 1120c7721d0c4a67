import type { FormValues } from "@housing/core/casework";
import type { Family } from "./families.ts";
import type { Slot } from "./ganzhou-slots.ts";
import type { World } from "./world.ts";

const roads = ["文明大道", "红旗大道", "长征大道", "兴国路", "文清路", "水东大街", "金岭西路", "赣康路"];
const grounds = ["veteran", "disabled", "elderly", "manyChildren", "modelWorker"];

/** Who applies, with whom, and how they live: the parts that applications of both cities share. */
export function commonForm(world: World, { applicant, members, streetCode }: Family): FormValues {
  const { between, pick, percent } = world.chance;
  const kind = pick(["rented", "rented", "rented", "relatives", "dormitory", "own"]);
  const married = members.some(({ relation }) => relation === "spouse");
  const rent = kind === "rented" ? { monthlyRent: between(40, 150) * 1000 } : {};
  const own = kind === "own" ? { ownArea: between(12, 40) } : {};
  return {
    applicant: {
      ...{ name: applicant.name, idNumber: applicant.idNumber, phone: applicant.phone, street: streetCode },
      marriage: married ? "married" : pick(["single", "divorced", "widowed"]),
      address: `${pick(roads)}${between(1, 160)}号${between(1, 12)}栋${between(1, 6)}0${between(1, 4)}室`,
    },
    members: members.map(({ name, idNumber, relation }) => ({ name, idNumber, relation })),
    income: {
      monthlyIncome: (members.length + 1) * between(600, 2400) * 100,
      assets: between(0, 80) * 100_000,
      hasVehicle: percent(6),
    },
    housing: { kind, ...rent, ...own },
    consent: { agreed: true },
  };
}

export function ganzhouForm(
  world: World,
  family: Family,
  need: Pick<Slot, "tier" | "bedrooms" | "class">,
): FormValues {
  const priority = need.class === "priority" ? { grounds: [world.chance.pick(grounds)] } : {};
  return {
    ...commonForm(world, family),
    need: { tier: need.tier, bedrooms: String(need.bedrooms) },
    priority,
  };
}

/** An application to Liuzhou's qualification. */
export function liuzhouForm(world: World, family: Family): FormValues {
  const { pick, between } = world.chance;
  const kind = pick(["local", "local", "graduate", "migrant"]);
  const employer = kind === "local" ? {} : { employer: pick(["柳江机械厂", "龙城食品公司", "鱼峰物流公司"]) };
  const insurance = kind === "migrant" ? { socialInsuranceMonths: between(12, 96) } : {};
  const aid = kind === "local" ? pick(["none", "none", "minimum", "marginal"]) : "none";
  return { ...commonForm(world, family), status: { kind, aid, ...employer, ...insurance } };
}
