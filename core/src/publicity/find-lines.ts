import type { Work } from "../kernel/index.ts";
import { maskName } from "../privacy/index.ts";
import { PublicityItem, type PublicityList } from "./publicity.entity.ts";

/** What people look themselves up by beside the case number: taken from the public line, whatever its kind calls it. */
export const searchesOf = ({ number, maskedName, name, applicant }: Readonly<Record<string, string>>) => ({
  queueNo: number || null,
  maskedName: maskedName ?? name ?? applicant ?? null,
});

/** In a longer list a part of a case number would have to be looked for in every line: only the whole number is found. */
const mostForParts = 20_000;

export interface FindLines {
  search?: string | undefined;
  /** The position of the last line that was seen. */
  after?: number | undefined;
  limit: number;
}

/**
 * Lines of a list in its order; with a search those of a queue number, a case number (in an ordinary list also a part of
 * four characters or more) or a name, masked or in full. Each is one range of an index.
 */
export async function findLines(
  work: Work,
  list: PublicityList,
  { search, after = 0, limit }: FindLines,
): Promise<PublicityItem[]> {
  const found: PublicityItem[] = [];
  // Positions have no gaps: with both ends given no database reads a late page by another index.
  const all = [{ position: { $gt: after, $lte: after + limit } }];
  for (const wanted of search?.trim() ? searches(list, search.trim()) : all) {
    const where = { listId: list.id, position: { $gt: after }, ...wanted };
    found.push(...(await work.em.find(PublicityItem, where, { orderBy: { position: "asc" }, limit })));
  }
  const different = [...new Map(found.map((item) => [item.position, item])).values()];
  return different.toSorted((a, b) => a.position - b.position).slice(0, limit);
}

function searches({ count }: PublicityList, text: string) {
  if (/[^\p{ASCII}]/u.test(text)) return [{ maskedName: text.includes("*") ? text : maskName(text) }];
  const part = text.replace(/[^0-9A-Za-z-]/g, "").toUpperCase();
  if (part === "") return [{ searchNo: text }];
  const caseNo = part.length >= 4 && count <= mostForParts ? { $like: `%${part}%` } : part;
  return [{ searchNo: caseNo }, { queueNo: part }];
}
