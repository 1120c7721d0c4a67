import {
  coveredCodes,
  hasRole,
  Instant,
  placeholders,
  regionOf,
  rows,
  type TodoSource,
  todoGroup,
} from "../kernel/index.ts";

interface VacatedUnit {
  id: string;
  estate: string;
  building: string;
  doorNo: string;
  district: string;
  since: number;
  listBy: number | null;
}

/** 操作规则 三（二）: vacated flats that the operator has to report for listing within ten working days. */
export const vacatedTodos: TodoSource = async (work, limit) => {
  if (work.actor.kind !== "staff" || !hasRole(work.actor, "operator")) return undefined;
  const districts = ["", ...coveredCodes(work.city, work.actor.regions, "district")];
  const found = await rows<VacatedUnit>(
    work.em,
    `select u.id as id, e.name as estate, b.name as building, u.door_no as doorNo, u.district_code as district,
      u.state_since as since, u.list_by as listBy from unit u join building b on b.id = u.building_id
      join estate e on e.id = u.estate_id
      where u.state = 'vacated' and u.district_code in (${placeholders(districts)}) order by u.list_by, u.id`,
    districts,
  );
  const items = found.map((unit) => ({
    id: unit.id,
    title: "腾退房源待上架",
    subject: `${unit.estate}${unit.building}${unit.doorNo}`,
    region: regionOf(work.city, unit.district)?.name ?? "",
    link: `/units/${unit.id}`,
    since: Instant.fromEpochMilliseconds(Number(unit.since)),
    dueAt: unit.listBy === null ? null : Instant.fromEpochMilliseconds(Number(unit.listBy)),
  }));
  return todoGroup({ code: "vacatedUnits", title: "腾退房源待上架", now: work.clock.now() }, items, limit);
};
