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

const pageRows = 1000;

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
}

function begin(work: Work, code: string, query: ExportQuery, exportId: string): Begun {
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
  return { plan, watermark: watermarkOf(work, register.title, exportId) };
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
  { plan }: Begun,
  exportId: string,
): AsyncGenerator<readonly SheetValue[], void> {
  let sent = 0;
  let after: Cursor | undefined;
  for (let more = true; more && sent <= mostRows; ) {
    const page = await reading(system, actor, async (work) => {
      const writers = plan.columns.map((column) => ({ key: column.key, write: sheetText(column, work) }));
      const stored = await readPage(work, plan, after, pageRows);
      const texts = stored.map(await presenter(work, plan.columns));
      return { stored, texts: texts.map((row) => writers.map(({ key, write }) => write(row[key] ?? null))) };
    });
    yield* page.texts;
    sent += page.texts.length;
    more = page.stored.length === pageRows;
    if (more) after = endOf(page.stored, plan);
  }
  await inTransaction(system, actor, async (work) => {
    const facts = { register: plan.register.code, rows: sent };
    record(work, { act: "register.exportFinished", subjectType: "export", subjectId: exportId, facts });
  });
}
