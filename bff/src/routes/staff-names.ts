import { StaffUser } from "@housing/core/identity";
import type { Work } from "@housing/core/kernel";

/** Who the staff are that rows name by id; what is nobody's id stays as it is. */
export async function staffNames(work: Work, ids: readonly string[]): Promise<(id: string) => string> {
  const known = await work.em.find(StaffUser, { id: { $in: [...new Set(ids)] } });
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
