import { Account } from "../identity/index.ts";
import { placeholders, rows, type Work } from "../kernel/index.ts";

/** Keyboards know several dots for between the parts of a name, and spaces slip in. */
const bare = (name: string): string => name.replaceAll(/[\s·•・‧．.]/gu, "");

export const isSameName = (one: string, other: string): boolean => bare(one) === bare(other);

/** Of these people, those whose name nobody has told but this account: whoever told it may set it right. */
export async function namedOnlyBy(
  { em }: Work,
  personIds: readonly string[],
  accountId: string,
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const told = await rows<{ personId: string }>(
    em,
    `select m.person_id as personId from household_member m join household h on h.id = m.household_id
      where m.person_id in (${placeholders(personIds)}) group by m.person_id
      having sum(case when h.account_id = ? then 0 else 1 end) = 0`,
    [...personIds, accountId],
  );
  const verified = await em.find(Account, { personId: { $in: [...personIds] } });
  const only = told.filter(({ personId }) => !verified.some((account) => account.personId === personId));
  return new Set(only.map(({ personId }) => personId));
}
