/** One line of the table: one or two pairs of label and text. */
export type TemplateRow = readonly [string, string] | readonly [string, string, string, string];

/**
 * A notice as staff edit it. Every text may hold placeholders `{{field}}`; the title's last line is set large.
 * The same shape, without placeholders, is what the renderer draws.
 */
export interface NoticeTemplate {
  readonly title: readonly string[];
  /** Right-aligned under the title, for example 编号. */
  readonly reference: string;
  readonly salutation: string;
  readonly body: readonly string[];
  readonly rows: readonly TemplateRow[];
  /** Paragraphs after the table. */
  readonly closing: readonly string[];
  /** Small print at the foot of the page. */
  readonly footer: string;
}

/** A template in which every placeholder has been replaced. */
export interface FilledNotice extends NoticeTemplate {
  readonly filled: true;
}

/** A template that cannot be issued; `problems` names every one, for the editor. */
export class TemplateError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("；"));
    this.name = "TemplateError";
    this.problems = problems;
  }
}

const PLACEHOLDER = /\{\{([A-Za-z][A-Za-z0-9]*)\}\}/g;

/**
 * Throws TemplateError when the template uses a field that is not in `fields`, has stray braces, or no title.
 * Called when a template is saved, so that issuing never meets a bad one.
 */
export function checkTemplate(template: NoticeTemplate, fields: Iterable<string>): void {
  const known = new Set(fields);
  const problems = template.title.length === 0 ? ["模板没有标题"] : [];
  for (const text of textsOf(template)) {
    for (const [, field = ""] of text.matchAll(PLACEHOLDER)) {
      if (!known.has(field)) problems.push(`未知字段 {{${field}}}`);
    }
    if (/[{}]/.test(text.replaceAll(PLACEHOLDER, ""))) problems.push(`占位符书写有误：${text}`);
  }
  if (problems.length > 0) throw new TemplateError([...new Set(problems)]);
}

/** Replaces the placeholders. Throws TemplateError as `checkTemplate` does, for values that are missing. */
export function fillTemplate(
  template: NoticeTemplate,
  values: Readonly<Record<string, string>>,
): FilledNotice {
  checkTemplate(template, Object.keys(values));
  const fill = (text: string) => text.replaceAll(PLACEHOLDER, (_, field: string) => values[field] ?? "");
  return {
    filled: true,
    title: template.title.map(fill),
    reference: fill(template.reference),
    salutation: fill(template.salutation),
    body: template.body.map(fill),
    rows: template.rows.map((row) => fillRow(row, fill)),
    closing: template.closing.map(fill),
    footer: fill(template.footer),
  };
}

/** All texts of a template, for checks of fields and of glyphs. */
export function textsOf(template: NoticeTemplate): string[] {
  const { title, reference, salutation, body, rows, closing, footer } = template;
  return [...title, reference, salutation, ...body, ...rows.flat(), ...closing, footer];
}

function fillRow(row: TemplateRow, fill: (text: string) => string): TemplateRow {
  return row.length === 2
    ? [fill(row[0]), fill(row[1])]
    : [fill(row[0]), fill(row[1]), fill(row[2]), fill(row[3])];
}
