import { rows, type Work } from "../kernel/index.ts";

export interface SessionUnitRow {
  unitId: string;
  estate: string;
  address: string;
  building: string;
  doorNo: string;
}

const sql = `select u.id as unitId, e.name as estate, e.address as address, b.name as building, u.door_no as doorNo
  from session_unit su join unit u on u.id = su.unit_id join building b on b.id = u.building_id join estate e on e.id = u.estate_id
  where su.session_id = ? and su.state = 'free' order by e.name, b.name, u.floor, u.position`;

/** The units of a session that can still be chosen, as people read them. */
export const freeUnitsOf = (work: Work, sessionId: string): Promise<SessionUnitRow[]> =>
  rows<SessionUnitRow>(work.em, sql, [sessionId]);
