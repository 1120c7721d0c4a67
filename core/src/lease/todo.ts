import {
  coveredCodes,
  hasRole,
  Instant,
  placeholders,
  rows,
  type TodoGroup,
  type TodoSource,
  todoGroup,
  type Work,
} from "../kernel/index.ts";

interface MoveInRow {
  id: string;
  no: string;
  home: string;
  district: string;
  since: number;
  signBy: number | null;
}

const select = `select a.id as id, q.case_no as no, e.name as home, a.district_code as district,
  a.qualified_at as since, a.sign_by as signBy from allocation a join queue_entry q on q.id = a.entry_id
  join unit u on u.id = a.unit_id join estate e on e.id = u.estate_id left join move_in_check c on c.allocation_id = a.id`;

interface Wanted {
  code: string;
  title: string;
  where: string;
  values: readonly string[];
}

async function group(work: Work, { code, title, where, values }: Wanted, limit: number): Promise<TodoGroup> {
  const found = await rows<MoveInRow>(
    work.em,
    `${select} where ${where} order by a.sign_by, a.qualified_at, a.id`,
    values,
  );
  const items = found.map((row) => ({
    id: row.id,
    title,
    subject: row.home,
    number: row.no,
    link: `/allocations/${row.id}`,
    since: Instant.fromEpochMilliseconds(Number(row.since)),
    dueAt: row.signBy === null ? null : Instant.fromEpochMilliseconds(Number(row.signBy)),
  }));
  return todoGroup({ code, title, now: work.clock.now() }, items, limit);
}

/** 操作规则 二（五）: households whose originals the operator checks and with whom the lease is signed. */
export const moveInTodos: TodoSource = async (work, limit) => {
  if (work.actor.kind !== "staff" || !hasRole(work.actor, "operator")) return undefined;
  const where = "a.state = 'qualified' and (c.state is null or c.state in ('checked', 'cleared'))";
  return group(work, { code: "moveIn", title: "待办理入住", where, values: [] }, limit);
};

/** Doubts found at move-in that the district has to decide. */
export const doubtTodos: TodoSource = async (work, limit) => {
  if (work.actor.kind !== "staff" || !hasRole(work.actor, "district")) return undefined;
  const values = ["", ...coveredCodes(work.city, work.actor.regions, "district")];
  const where = `a.state = 'qualified' and c.state = 'doubt' and a.district_code in (${placeholders(values)})`;
  return group(work, { code: "doubts", title: "入住核验存疑", where, values }, limit);
};
