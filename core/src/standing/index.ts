import { parameters } from "../city/index.ts";
import type { Contribution } from "../kernel/index.ts";
import { abandonmentsForSanction, sanctionYears } from "./parameters.ts";

export { type AddToBlocklist, addToBlocklist, removeFromBlocklist } from "./blocklist.ts";
export { type AddCreditRecord, addCreditRecord } from "./credit.ts";
export { type BlocklistItem, type BlocklistPage, blocklist } from "./list-blocklist.ts";
export { abandonmentsForSanction, sanctionYears } from "./parameters.ts";
export { clearAbandonments, type RecordAbandonment, recordAbandonment } from "./record-abandonment.ts";
export { sanctionClause, sanctionsOf, sanctionText } from "./sanctions.ts";
export { Abandonment, CreditRecord, Sanction } from "./standing.entity.ts";
export { undoAbandonment } from "./undo-abandonment.ts";

export const contributeStanding: Contribution = (registry) => {
  registry.add(parameters, abandonmentsForSanction.code, abandonmentsForSanction);
  registry.add(parameters, sanctionYears.code, sanctionYears);
};
