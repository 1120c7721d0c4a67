import type { Arguments } from "@housing/core/contract/client";

export type Template = Arguments<"saveNoticeTemplate">["body"]["template"];

/** The template as it is typed: one paragraph a line, the cells of a row parted by ｜. */
export interface TypedTemplate {
  title: string;
  reference: string;
  salutation: string;
  body: string;
  rows: string;
  closing: string;
  footer: string;
}

const bar = "｜";

export const typedFrom = (template: Template): TypedTemplate => ({
  ...template,
  title: template.title.join("\n"),
  body: template.body.join("\n"),
  rows: template.rows.map((row) => row.join(bar)).join("\n"),
  closing: template.closing.join("\n"),
});

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

const cellsOf = (line: string) => line.split(/[｜|]/).map((cell) => cell.trim());

/** Lines of the table that are neither two cells nor four. */
export const wrongRows = (rows: string) =>
  linesOf(rows).filter((line) => ![2, 4].includes(cellsOf(line).length));

export const templateFrom = (typed: TypedTemplate): Template => ({
  title: linesOf(typed.title),
  reference: typed.reference,
  salutation: typed.salutation,
  body: linesOf(typed.body),
  rows: linesOf(typed.rows).map((line) => rowOf(cellsOf(line))),
  closing: linesOf(typed.closing),
  footer: typed.footer,
});

function rowOf([a = "", b = "", c, d]: string[]): Template["rows"][number] {
  return c === undefined || d === undefined ? [a, b] : [a, b, c, d];
}
