import { type CityProfile, type Contribution, todoSources } from "../kernel/index.ts";
import { calendarTodos } from "./calendar-todo.ts";
import { ganzhou } from "./ganzhou.ts";
import { liuzhou } from "./liuzhou.ts";

export { type ChangeParameter, changeParameter, loadPolicy, parameters } from "./policy.ts";
export { PolicyVersion } from "./policy-version.entity.ts";

export const cities: Readonly<Record<string, CityProfile>> = { ganzhou, liuzhou };

export const contributeCity: Contribution = (registry) => {
  registry.add(todoSources, "calendar", calendarTodos);
};
