/**
 * A condition with one `?` for lists of households: some member has this blind index. Whoever asks at a counter may be
 * the spouse; and the few households are found by the index first, whatever the size of the list.
 */
export const hasMember = (householdId: string, column: "name_index" | "id_number_index"): string =>
  `${householdId} in (select m.household_id from household_member m join person x on x.id = m.person_id where x.${column} = ?)`;
