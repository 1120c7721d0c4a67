/** Filters stand in the address as `f.<key>`; registers and reports share this. */
export type Search = Readonly<Record<string, string | undefined>>;
export type Filters = Readonly<Record<string, string>>;

const prefix = "f.";

export function filtersIn(search: Search): Filters {
  const given = Object.entries(search).filter(([name, value]) => name.startsWith(prefix) && value);
  return Object.fromEntries(given.map(([name, value]) => [name.slice(prefix.length), value ?? ""]));
}

export const filtersQuery = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).map(([key, value]) => [prefix + key, value]));

/** The address with these filters instead of the present ones; what is not a filter stays. */
export const filterSearch = (search: Search, filters: Filters): Search => ({
  ...Object.fromEntries(Object.entries(search).filter(([name]) => !name.startsWith(prefix))),
  ...filtersQuery(filters),
});
