export { wallClock } from "./cells.ts";
export {
  allOf,
  anyOf,
  byRegion,
  type Condition,
  everything,
  isOneOf,
  nothing,
  type RegionColumns,
  wholeCity,
} from "./condition.ts";
export { addRegisters, contributeRegisters } from "./contribute.ts";
export { type Export, type ExportQuery, exportRegister, watermarkOf } from "./export-register.ts";
export {
  type FilterDeclaration,
  type Filters,
  filterConditions,
  filtersForRecord,
  regionNames,
} from "./filter.ts";
export { rangesAfter } from "./keyset.ts";
export { type ListQuery, listRegister, pageSql, planOf, type Row, type RowsPage } from "./list-register.ts";
export {
  type ColumnDeclaration,
  defineRegister,
  type RegisterDeclaration,
  registers,
  type Tone,
  type Words,
  wordsOf,
} from "./register.ts";
export {
  type FilterSpec,
  filterSpec,
  type OptionSpec,
  optionsOf,
  type RegisterSpec,
  registerSpec,
  registersFor,
} from "./register-spec.ts";
export { type Sheet, type SheetColumn, type SheetValue, xlsx, xlsxMediaType } from "./sheet.ts";
