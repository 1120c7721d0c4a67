import { refused } from "@housing/core/kernel";
import type { ExportQuery, Filters, ListQuery } from "@housing/core/register";

type Query = Readonly<Record<string, string>>;

/** `f.state=listed` → `{ state: "listed" }` */
export function filtersIn(query: Query): Filters {
  const given = Object.entries(query).filter(([name]) => name.startsWith("f."));
  return Object.fromEntries(given.map(([name, value]) => [name.slice(2), value]));
}

const known = new Set(["sort", "after", "limit", "cols"]);

/** What is neither a filter nor one of the named parameters is refused: a mistyped filter must not show all rows. */
function refuseUnknown(query: Query): void {
  const unknown = Object.keys(query).find((name) => !(name.startsWith("f.") || known.has(name)));
  if (unknown) throw refused("invalid", { count: 1 }, [{ path: unknown, text: "没有这个查询条件。" }]);
}

/** A page of a list as its address asks for it. */
export function listQuery(query: Query): ListQuery {
  refuseUnknown(query);
  const { sort, after, limit } = query;
  return {
    filters: filtersIn(query),
    ...(sort ? { sort } : {}),
    ...(after ? { after } : {}),
    ...(limit ? { limit: Number(limit) } : {}),
  };
}

/** The whole list, for a file. */
export function exportQuery(query: Query): ExportQuery {
  refuseUnknown(query);
  const { sort, cols } = query;
  return {
    filters: filtersIn(query),
    ...(sort ? { sort } : {}),
    ...(cols ? { columns: cols.split(",") } : {}),
  };
}
