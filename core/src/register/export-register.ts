import { record } from "../audit/index.ts";
import {
  type Actor,
  actorTag,
  chineseInstant,
  inTransaction,
  permit,
  reading,
  type System,
  type Work,
} from "../kernel/index.ts";
import { sheetText } from "./cells.ts";
import { filtersForRecord } from "./filter.ts";
import type { Cursor } from "./keyset.ts";
import {
  endOf,
  type ListPlan,
  type ListQuery,
  mayExport,
  planOf,
  presenter,
  readPage,
  registerFor,
  type StoredRow,
} from "./list-register.ts";
import { refused } from "./refusals.ts";
import { mostRows, type SheetValue, xlsx } from "./sheet.ts";

export interface ExportQuery {
  filters?: ListQuery["filters"];
  sort?: string;
  /** Keys of the wanted columns; all that are usually shown when it is missing. */
  columns?: readonly string[];
}

export interface Export {
  fileName: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** Reading a page holds the processor: with a thousand rows, everybody else would feel it. */
const pageRows = 200;

/**
 * G3.17: a register as .xlsx. That it was taken, by whom and with which filters is written down before the first byte;
 * how many rows went out, after the last. Rows are read page by page while the file is sent, so an export of a list
 * that changes meanwhile shows each row as it was when its page was read.
 */
export async function exportRegister(
  system: System,
  actor: Actor,
  code: string,
  query: ExportQuery,
): Promise<Export> {
  const exportId = system.newId();
  const begun = await inTransaction(system, actor, async (work) => begin(work, code, query, exportId));
  const rows = sheetRows(system, actor, begun, exportId);
  const { title } = begun.plan.register;
  const columns = begun.plan.columns.map(({ label, type }) => ({
    label,
    type: type === "money" || type === "number" ? type : ("text" as const),
  }));
  return {
    fileName: `${title}.xlsx`,
    bytes: xlsx({ name: title, watermark: begun.watermark, columns, rows }),
  };
}

interface Begun {
  plan: ListPlan;
  watermark: string;
  write: (stored: StoredRow) => SheetValue[];
}

async function begin(work: Work, code: string, query: ExportQuery, exportId: string): Promise<Begun> {
  const register = registerFor(work, code);
  permit(mayExport(work));
  if (register.exportable === false) throw refused("notExportable");
  const wanted = query.columns;
  const columns = register.columns.filter(({ key, hidden }) => (wanted ? wanted.includes(key) : !hidden));
  const plan = { ...planOf(work, register, query), columns };
  const filters = filtersForRecord(register.filters, query.filters ?? {});
  record(work, {
    act: "register.exported",
    subjectType: "export",
    subjectId: exportId,
    facts: { register: code, filters },
  });
  const watermark = watermarkOf(work, register.title, exportId);
  return { plan, watermark, write: await rowWriter(work, columns) };
}

/** The words that are looked up for it are those of the beginning, on every page. */
async function rowWriter(work: Work, columns: ListPlan["columns"]): Promise<Begun["write"]> {
  const present = await presenter(work, columns);
  const cells = columns.map((column) => ({ key: column.key, text: sheetText(column, work) }));
  return (stored) => {
    const row = present(stored);
    return cells.map(({ key, text }) => text(row[key] ?? null));
  };
}

/** Who took it out, when, and the number under which the audit log knows it. */
export function watermarkOf(work: Work, title: string, exportId: string): string {
  const { id, name } = actorTag(work.actor);
  const at = chineseInstant(work.clock.now());
  return `${work.city.platformName} ${title} 导出人：${name}（${id}） 导出时间：${at} 导出编号：${exportId} 内部资料，请勿外传`;
}

async function* sheetRows(
  system: System,
  actor: Actor,
  { plan, write }: Begun,
  exportId: string,
): AsyncGenerator<readonly SheetValue[], void> {
  let sent = 0;
  let after: Cursor | undefined;
  for (let more = true; more && sent <= mostRows; ) {
    const page = await reading(system, actor, (work) => readPage(work, plan, after, pageRows));
    yield* page.map(write);
    sent += page.length;
    more = page.length === pageRows;
    if (more) after = endOf(page, plan);
  }
  await inTransaction(system, actor, async (work) => {
    const facts = { register: plan.register.code, rows: sent };
    record(work, { act: "register.exportFinished", subjectType: "export", subjectId: exportId, facts });
  });
}
