import { calendarEnds } from "../calendar/index.ts";
import { businessTypes } from "../casework/index.ts";
import { parameters } from "../city/index.ts";
import { deadlineHandlers } from "../deadline/index.ts";
import { fileAccess } from "../document/index.ts";
import { firstRow, type Registry, todoSources } from "../kernel/index.ts";
import { addRegisters } from "../register/index.ts";
import { listUnits } from "./list-units.business.ts";
import { moveListings } from "./move-ends.ts";
import { relistWithin, unitReviewWithin } from "./parameters.ts";
import { relistVacated } from "./relist-vacated.business.ts";
import { reserveUnits } from "./reserve-units.business.ts";
import { vacatedTodos } from "./todo.ts";
import { unitsRegister } from "./units.register.ts";
import { listByEnds, markOverdue } from "./vacate-unit.ts";

export function contributeInventory(registry: Registry): void {
  for (const parameter of [relistWithin, unitReviewWithin])
    registry.add(parameters, parameter.code, parameter);
  for (const type of [listUnits, relistVacated, reserveUnits]) registry.add(businessTypes, type.code, type);
  registry.add(deadlineHandlers, listByEnds, markOverdue);
  registry.add(calendarEnds, "vacatedUnits", moveListings);
  registry.add(todoSources, "vacatedUnits", vacatedTodos);
  registry.add(fileAccess, "floorPlans", async (work, fileId) => {
    return (
      (await firstRow(work.em, "select 1 as found from unit where plan_file_id = ?", [fileId])) !== undefined
    );
  });
  addRegisters(registry, unitsRegister);
}
