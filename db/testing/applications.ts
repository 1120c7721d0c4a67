import {
  addMaterial,
  Case,
  type FormValues,
  isRequired,
  loadCase,
  saveDraft,
  startCase,
  submitCase,
} from "@housing/core/casework";
import { StoredFile } from "@housing/core/document";
import { Account } from "@housing/core/identity";
import { type Applicant, inTransaction, type Role, type Staff, type System } from "@housing/core/kernel";
import { blindIndex } from "@housing/core/privacy";
import { madePerson } from "./people.ts";

/** A complete Ganzhou application of the n-th person with the given number of members. */
export function applicationForm(
  n: number,
  changes: { tier?: string; bedrooms?: string; priority?: boolean; members?: number; street?: string } = {},
): FormValues {
  const {
    tier = "publicRental",
    bedrooms = "2",
    priority = false,
    members = 1,
    street = "360702001",
  } = changes;
  return {
    applicant: { ...madePerson(n), marriage: "married", street, address: "文明大道1号" },
    members: Array.from({ length: members }, (_, i) => {
      const { name, idNumber } = madePerson(n + 500_000 * (i + 1));
      return { name, idNumber, relation: "child" };
    }),
    need: { tier, bedrooms },
    priority: priority ? { grounds: ["veteran"] } : {},
    income: { monthlyIncome: 320_000, assets: 1_000_000, hasVehicle: false },
    housing: { kind: "rented", monthlyRent: 80_000 },
    consent: { agreed: true },
  };
}

/** An applicant's account, signed in. */
export async function applicantAccount(system: System, n: number): Promise<Applicant> {
  const { phone } = madePerson(n);
  const id = await inTransaction(system, { kind: "system", name: "test" }, async (work) => {
    const phoneIndex = blindIndex("account.phone", phone);
    const known = await work.em.findOne(Account, { phoneIndex });
    if (known) return known.id;
    const account = work.em.create(Account, {
      id: work.newId(),
      phone,
      phoneIndex,
      wechatIndex: null,
      personId: null,
      createdAt: work.clock.now(),
    });
    await work.em.persist(account).flush();
    return account.id;
  });
  return { kind: "applicant", accountId: id };
}

export const staff = (role: Role, region: string, name: string = role): Staff => ({
  kind: "staff",
  userId: `${role}-${region}`,
  name,
  roles: [role],
  regions: [region],
});

/** Uploads nothing for real: a file row is enough for what the rules ask. */
export async function addRequiredMaterials(system: System, actor: Applicant, caseId: string): Promise<void> {
  await inTransaction(system, actor, async (work) => {
    const { type, kase } = await loadCase(work, caseId);
    for (const material of type.materials.filter((spec) => isRequired(spec, kase.form))) {
      const file = work.em.create(StoredFile, {
        id: work.newId(),
        storeKey: `test/${material.code}`,
        name: `${material.title}.jpg`,
        mediaType: "image/jpeg",
        size: 1000,
        digest: "0".repeat(64),
        ownerId: actor.accountId,
        createdAt: work.clock.now(),
      });
      await work.em.persist(file).flush();
      await addMaterial(work, { caseId, code: material.code, fileId: file.id });
    }
  });
}

/** A draft with its form and materials, ready to be submitted. */
export async function draft(
  system: System,
  n: number,
  form: FormValues,
  businessType = "publicRental.apply",
): Promise<{ caseId: string; applicant: Applicant }> {
  const applicant = await applicantAccount(system, n);
  const caseId = await inTransaction(system, applicant, async (work) => {
    const kase = await startCase(work, { businessType });
    await saveDraft(work, { caseId: kase.id, form });
    return kase.id;
  });
  await addRequiredMaterials(system, applicant, caseId);
  return { caseId, applicant };
}

/** Applies and submits at the system's present instant. */
export async function submitted(
  system: System,
  n: number,
  form: FormValues = applicationForm(n),
  businessType?: string,
): Promise<{ caseId: string; applicant: Applicant }> {
  const made = await draft(system, n, form, businessType);
  await inTransaction(system, made.applicant, (work) => submitCase(work, { caseId: made.caseId }));
  return made;
}

export async function caseNow(system: System, caseId: string): Promise<Case> {
  return system.em.fork().findOneOrFail(Case, { id: caseId });
}
