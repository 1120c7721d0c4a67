import { type Contribution, todoSources } from "../kernel/index.ts";
import { doubtTodos, moveInTodos } from "./todo.ts";

export { type DecideDoubt, decideDoubt } from "./decide-doubt.ts";
export { Lease, MoveInCheck, type MoveInState } from "./lease.entity.ts";
export { type MoveInRow, moveInBatch, moveInBatches } from "./move-in.queries.ts";
export { type RecordOriginals, recordOriginalsChecked, referDoubt } from "./move-in-check.ts";
export { refused as refusedByLease } from "./refusals.ts";
export { type SignLease, signLease } from "./sign-lease.ts";

export const contributeLease: Contribution = (registry) => {
  registry.add(todoSources, "moveIn", moveInTodos);
  registry.add(todoSources, "doubts", doubtTodos);
};
