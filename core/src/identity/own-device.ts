import { Duration, rows, type Work } from "../kernel/index.ts";
import { type Caller, callerIndexes } from "./caller.ts";

/** A device or address counts as the owner's own for so long after a sign-in. */
const knownFor = Duration.from({ hours: 90 * 24 });

const ofPhone = `select s.id from session s join account a on a.id = s.account_id
  where a.phone_index = ? and s.created_at > ? and (s.device_index = ? or s.address_index = ?) limit 1`;
const ofUser = `select s.id from session s
  where s.user_id = ? and s.created_at > ? and (s.device_index = ? or s.address_index = ?) limit 1`;

async function hasSignedIn(work: Work, sql: string, of: string, caller: Caller): Promise<boolean> {
  const { deviceIndex, addressIndex } = callerIndexes(caller);
  const since = work.clock.now().subtract(knownFor).epochMilliseconds;
  return (await rows(work.em, sql, [of, since, deviceIndex, addressIndex])).length > 0;
}

/** Has the phone's owner signed in from here? */
export const isOwnDeviceOfPhone = (work: Work, phoneIndex: string, caller: Caller): Promise<boolean> =>
  hasSignedIn(work, ofPhone, phoneIndex, caller);

/** Has this member of staff signed in from here? */
export const isOwnDeviceOfStaff = (work: Work, userId: string, caller: Caller): Promise<boolean> =>
  hasSignedIn(work, ofUser, userId, caller);
