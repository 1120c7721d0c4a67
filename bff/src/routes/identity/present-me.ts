import type { Me } from "@housing/core/contract/identity.api";
import type { OutputOf } from "@housing/core/contract/route";
import { Person } from "@housing/core/household";
import { Account, abilitiesOf, roleNames } from "@housing/core/identity";
import { found, regionOf, type Work } from "@housing/core/kernel";
import { maskName, maskPhone } from "@housing/core/privacy";

type MeReply = OutputOf<typeof Me>;

/** The caller as screens need them: masked, with what they may open and do. */
export async function presentMe(work: Work, demo: boolean): Promise<MeReply> {
  const { actor } = work;
  const nobody = { name: "", verified: false, roles: [], roleNames: [], regions: [] };
  const abilities = abilitiesOf(actor, demo);
  if (actor.kind === "applicant")
    return { ...nobody, ...(await ofApplicant(work, actor.accountId)), abilities };
  if (actor.kind !== "staff") return { ...nobody, kind: "visitor", abilities };
  const { name, roles, regions } = actor;
  return {
    kind: "staff",
    name,
    verified: true,
    roles: [...roles],
    roleNames: roles.map((role) => roleNames[role]),
    regions: regions.map((code) => ({ code, name: regionOf(work.city, code)?.name ?? code })),
    abilities,
    ...(actor.duty && { duty: actor.duty }),
  };
}

async function ofApplicant(
  work: Work,
  accountId: string,
): Promise<Pick<MeReply, "kind" | "name" | "phone" | "verified">> {
  const account = found(await work.em.findOne(Account, { id: accountId }));
  const person = account.personId ? await work.em.findOne(Person, { id: account.personId }) : null;
  return {
    kind: "applicant",
    name: person ? maskName(person.name) : "",
    verified: person !== null,
    ...(account.phone && { phone: maskPhone(account.phone) }),
  };
}
