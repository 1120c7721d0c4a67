import { record } from "../audit/index.ts";
import { found, isIdNumber, refuseIf, type Work } from "../kernel/index.ts";
import { Account } from "./identity.entity.ts";
import { refused } from "./refusals.ts";
import { signedInApplicant } from "./session.ts";

export interface RealName {
  name: string;
  idNumber: string;
}

/** Finds or makes the row of a human being; the household domain does, which comes after this one. */
export type PersonFinder = (
  work: Work,
  person: RealName & { phone?: string; keepsKnownPhone: true },
) => Promise<{ id: string }>;

/** What can be refused before the real-name service is asked: a number that cannot be one. */
export function refuseBadIdNumber(idNumber: string): void {
  refuseIf(!isIdNumber(idNumber), () =>
    refused("idNumberInvalid", {}, [
      { path: "idNumber", text: "身份证号码不正确，请核对18位号码，最后一位可能是X。" },
    ]),
  );
}

/** Ties the account to the human being that the real-name check has confirmed. An account is one person's for good. */
export async function verifyIdentity(
  work: Work,
  checked: RealName,
  personFor: PersonFinder,
): Promise<string> {
  const { accountId } = signedInApplicant(work.actor);
  refuseBadIdNumber(checked.idNumber);
  const account = found(await work.em.findOne(Account, { id: accountId }));
  const phone = account.phone ? { phone: account.phone } : {};
  const person = await personFor(work, { ...checked, ...phone, keepsKnownPhone: true });
  refuseIf(account.personId !== null && account.personId !== person.id, () => refused("alreadyVerified"));
  account.personId = person.id;
  const facts = { personId: person.id };
  record(work, { act: "identity.verified", subjectType: "account", subjectId: accountId, facts });
  await work.em.flush();
  return person.id;
}
