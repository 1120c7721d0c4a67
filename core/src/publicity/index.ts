import { calendarEnds } from "../calendar/index.ts";
import { addBatchedDeadline, deadlineHandlers, deadlineParts } from "../deadline/index.ts";
import { fileAccess } from "../document/index.ts";
import type { Contribution } from "../kernel/index.ts";
import { todoSources } from "../kernel/index.ts";
import { addRegisters } from "../register/index.ts";
import { closeInLines, closeList, endLines, lineEnds } from "./close-list.ts";
import { moveEnds } from "./move-ends.ts";
import { objectionFileAccess } from "./objection-file-access.ts";
import { publicityListsRegister } from "./publicity-lists.register.ts";
import { publicityEnds } from "./publish.ts";
import { objectionTodos } from "./todo.ts";

export { type FindLines, findLines, searchesOf } from "./find-lines.ts";
export { isBatchUndecided } from "./is-batch-undecided.ts";
export { listsTopic } from "./list-revision.ts";
export { endsOfOpenLists } from "./move-ends.ts";
export {
  type DecideObjection,
  decideObjection,
  mayDecide,
  type RaiseObjection,
  raiseObjection,
} from "./objection.ts";
export { Objection, PublicityItem, PublicityList } from "./publicity.entity.ts";
export { type Passed, type PublicityKind, publicityKinds } from "./publicity-kind.ts";
export {
  appendToList,
  beginList,
  endList,
  type PublicItem,
  type Publish,
  publicityEnds,
  publicLines,
  publish,
  withdrawItems,
  writeLines,
} from "./publish.ts";

export const contributePublicity: Contribution = (registry) => {
  registry.add(deadlineHandlers, publicityEnds, closeList);
  registry.add(deadlineParts, publicityEnds, closeInLines);
  addBatchedDeadline(registry, lineEnds, endLines);
  registry.add(calendarEnds, "publicLists", moveEnds);
  registry.add(todoSources, "objections", objectionTodos);
  registry.add(fileAccess, "objections", objectionFileAccess);
  addRegisters(registry, publicityListsRegister);
};
