/** What somebody might have changed behind the system's back in Ganzhou's demo city, and the fault that must be told. */
export const damages: readonly [sql: string, fault: RegExp][] = [
  ["update unit set state = 'taken' where state = 'held'", /I5 a taken unit has no live allocation/],
  [
    "update unit set state = 'listed' where state = 'inSession'",
    /I5 a free unit of a session is not on offer/,
  ],
  [
    "update allocation set live_unit_id = null where state = 'qualified'",
    /I1 a live allocation does not hold/,
  ],
  ["update offer set ended_at = closes_at where state = 'chosen'", /I8 a choice was made at or after/],
  ["update queue_entry set state = 'inLine' where state = 'missed'", /is inLine, but the log says missed/],
  [
    "update queue_entry set number = 90000 where number = 30 and lane like '%publicRental/1'",
    /lane .* 90000/,
  ],
  ["update queue_entry set masked_name = '某*' where origin = 'application'", /batch .* published digest/],
  ["delete from subsidy_household", /G3.3 a converted number stands in no register/],
  [
    "update sms_message set sent_at = 9000000000000 - place where template = 'selection.turn'",
    /G3.21 a household was told before/,
  ],
  ["update publicity_list set count = count + 1", /I9 public list/],
  ["delete from audit_entry where act = 'case.withdrawn'", /I6 case .* differ/],
  ["update audit_entry set facts = '{}' where act = 'lease.signed'", /I6 audit log/],
];
