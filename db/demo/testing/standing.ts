import { Account } from "@housing/core/identity";
import { type Applicant, firstRow } from "@housing/core/kernel";
import { blindIndex } from "@housing/core/privacy";
import type { TestSystem } from "../../testing/test-system.ts";
import { type DemoStage, demoApplicantAt } from "../accounts.ts";

/** A named applicant, signed in; undefined where nobody has an account with the phone. */
export async function applicantAt(system: TestSystem, stage: DemoStage): Promise<Applicant | undefined> {
  const phone = demoApplicantAt(system.city.code, stage)?.phone ?? "";
  const account = await system.em.fork().findOne(Account, { phoneIndex: blindIndex("account.phone", phone) });
  if (!account) return undefined;
  const { id: accountId, personId } = account;
  return { kind: "applicant", accountId, ...(personId !== null && { personId }) };
}

export interface Standing {
  caseState: string | null;
  stepKey: string | null;
  entryId: string | null;
  entryState: string | null;
  offerId: string | null;
  offerState: string | null;
  allocationState: string | null;
  noticeId: string | null;
  noticeState: string | null;
}

/** Where the household of an account stands, from the application to the notice. */
export async function standingOf(system: TestSystem, { accountId }: Applicant): Promise<Standing> {
  const standing = await firstRow<Standing>(
    system.em.fork(),
    `select c.state as caseState, c.step_key as stepKey, e.id as entryId, e.state as entryState, o.id as offerId,
      o.state as offerState, l.state as allocationState, n.id as noticeId, n.state as noticeState
      from account a left join housing_case c on c.account_id = a.id left join household h on h.account_id = a.id
      left join queue_entry e on e.household_id = h.id left join offer o on o.entry_id = e.id
      left join allocation l on l.offer_id = o.id left join allocation_notice n on n.allocation_id = l.id
      where a.id = ? order by e.id desc limit 1`,
    [accountId],
  );
  if (!standing) throw new Error(`No account ${accountId}`);
  return standing;
}

/** `inReview/street/-/-` */
export const standingText = ({
  caseState,
  stepKey,
  entryState,
  offerState,
  allocationState,
}: Standing): string =>
  [caseState, stepKey, entryState, offerState, allocationState].map((part) => part ?? "-").join("/");
