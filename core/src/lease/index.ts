import { type Contribution, todoSources } from "../kernel/index.ts";
import { addRegisters } from "../register/index.ts";
import { allocationsRegister } from "./allocations.register.ts";
import { moveInRegister } from "./move-in.register.ts";
import { doubtTodos, moveInTodos } from "./todo.ts";

export { type DecideDoubt, decideDoubt } from "./decide-doubt.ts";
export { Lease, MoveInCheck, type MoveInState, moveInStateText } from "./lease.entity.ts";
export { type MoveInRow, moveInHouseholds, moveInOf } from "./move-in.queries.ts";
export { type MoveInBatchView, moveInBatches, moveInBatchView } from "./move-in-batches.ts";
export { type RecordOriginals, recordOriginalsChecked, referDoubt } from "./move-in-check.ts";
export { refused as refusedByLease } from "./refusals.ts";
export { type SignLease, signLease } from "./sign-lease.ts";

export const contributeLease: Contribution = (registry) => {
  registry.add(todoSources, "moveIn", moveInTodos);
  registry.add(todoSources, "doubts", doubtTodos);
  addRegisters(registry, allocationsRegister, moveInRegister);
};
