import { Case, type FormValues } from "@housing/core/casework";
import { demoApplicantAt } from "./accounts.ts";
import { addAccount } from "./families.ts";
import { commonForm } from "./forms.ts";
import type { Ledger } from "./ledger.ts";
import type { World } from "./world.ts";

/** Applications that were begun and not sent; the first is the named applicant's. */
export function addDrafts(
  world: World,
  ledger: Ledger,
  { code, count }: { code: string; count: number },
): void {
  for (let i = 0; i < count; i += 1) {
    const named = i === 0 ? demoApplicantAt(world.system.city.code, "draft") : undefined;
    addDraft(world, ledger, { code, named });
  }
}

function addDraft(
  world: World,
  ledger: Ledger,
  { code, named }: { code: string; named: ReturnType<typeof demoApplicantAt> },
): void {
  const { chance, system, people } = world;
  const at = world.within(-chance.between(1, 20), 8, 22);
  const made = named ?? people.applicant(world.day(0).year - chance.between(24, 70));
  const accountId = addAccount(world, ledger, { phone: made.phone, personId: null, at });
  const street = chance.pick(system.city.regions.filter(({ level }) => level === "street"));
  const applicant = { name: made.name, idNumber: made.idNumber, phone: made.phone, birthYear: 1980 };
  const districtCode = street.parent ?? "";
  const whole = commonForm(world, { applicant, members: [], streetCode: street.code, districtCode });
  const form: FormValues = { applicant: whole.applicant!, members: [] };
  ledger.add(Case, {
    ...{
      id: world.idAt(at),
      businessType: code,
      typeVersion: 0,
      accountId,
      state: "draft",
      stepIndex: -1,
      form,
    },
    ...{ draftKey: `${accountId}/${code}/`, formRevision: 1, createdAt: at, updatedAt: at },
  });
}
