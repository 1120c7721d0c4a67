export { Estate, Building, Unit } from "./inventory.entity.ts";
