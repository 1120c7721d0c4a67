export { Abandonment, Sanction, CreditRecord } from "./standing.entity.ts";
