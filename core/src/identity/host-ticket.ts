import { record } from "../audit/index.ts";
import type { Work } from "../kernel/index.ts";
import type { Caller } from "./caller.ts";
import { Account } from "./identity.entity.ts";
import type { SignedIn } from "./session.ts";
import { newAccount, openFor } from "./sign-in.ts";
import { phoneIndexOf } from "./sms-code.ts";
import { type People, type RealName, tieAccount } from "./verify-identity.ts";

/** Whom a host app (赣服通, 龙城市民云) has sent to us, as its server answered for a one-time ticket. */
export interface HostCitizen {
  phone: string;
  /** Only when the host itself has checked the real name. */
  realName?: RealName;
}

/**
 * Signs in whom the host app vouches for: no second sign-in, and no second real-name check where the host has made
 * one. The account is that of the phone; where that number is tied to another human being, one of their own.
 */
export async function signInFromHost(
  work: Work,
  { host, citizen, caller }: { host: string; citizen: HostCitizen; caller?: Caller | undefined },
  people: People,
): Promise<SignedIn> {
  const { phone, realName } = citizen;
  const person = realName && (await people.personFor(work, { ...realName, phone, keepsKnownPhone: true }));
  await work.em.flush();
  const account = await accountOf(work, phone, person?.id);
  await work.em.flush();
  const actor = { kind: "applicant", accountId: account.id } as const;
  // The host has seen the face: its word is more than a code to an old phone.
  if (realName && account.personId === null)
    await tieAccount({ ...work, actor }, { account, checked: realName, byOldPhone: false }, people);
  record(
    { ...work, actor },
    { act: "identity.cameFromHost", subjectType: "account", subjectId: account.id, facts: { host } },
  );
  return openFor(work, account.id, caller);
}

async function accountOf(work: Work, phone: string, personId: string | undefined): Promise<Account> {
  const phoneIndex = phoneIndexOf(phone);
  const known = await work.em.findOne(Account, { phoneIndex });
  if (!known) return newAccount(work, { phone, phoneIndex });
  if (!personId || known.personId === null || known.personId === personId) return known;
  const own = await work.em.findOne(
    Account,
    { personId, phoneIndex: null },
    { orderBy: { createdAt: "asc" } },
  );
  return own ?? newAccount(work, {});
}
