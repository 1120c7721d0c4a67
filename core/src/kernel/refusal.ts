/** One wrong field: `path` as in the form (`members.0.idNumber`), `text` a Chinese sentence that says what to do. */
export interface Issue {
  path: string;
  text: string;
}

export type Facts = Readonly<Record<string, string | number | boolean | null>>;

export interface RefusalKind {
  /** HTTP status the edge answers with; 409 unless said. */
  status?: number;
  /** The one Chinese sentence for every channel. */
  text: string | ((facts: Facts) => string);
  /** The clause it rests on, quoted in Chinese. */
  clause?: string | ((facts: Facts) => string | undefined);
}

/** An act that the rules refuse: a code, facts, one text. Thrown inside a command; the transaction rolls back. */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  readonly clause: string | undefined;
  readonly facts: Facts;
  readonly issues: readonly Issue[];

  constructor(code: string, kind: RefusalKind, facts: Facts = {}, issues: readonly Issue[] = []) {
    super(typeof kind.text === "string" ? kind.text : kind.text(facts));
    this.name = "Refusal";
    this.code = code;
    this.status = kind.status ?? 409;
    this.clause = typeof kind.clause === "function" ? kind.clause(facts) : kind.clause;
    this.facts = facts;
    this.issues = issues;
  }
}

/** Declares a domain's refusals once; the result makes them: `throw refused("windowClosed", { closesAt })`. */
export function defineRefusals<const K extends string>(domain: string, kinds: Record<K, RefusalKind>) {
  return (code: K, facts: Facts = {}, issues: readonly Issue[] = []): Refusal =>
    new Refusal(`${domain}.${code}`, kinds[code], facts, issues);
}

/** What every domain needs: not there (or not yours), not allowed, wrong fields. */
export const refused = defineRefusals("kernel", {
  notFound: { status: 404, text: "没有找到您要办理的内容，请返回列表重新选择。" },
  notPermitted: { status: 403, text: "您没有办理这一事项的权限，请联系有权限的工作人员。" },
  invalid: { status: 422, text: (facts) => `有${facts.count ?? 1}处内容需要修改，请按提示更正后再提交。` },
  illegalMove: { text: (facts) => `当前状态（${facts.from}）不能进行这一操作，请刷新后再看。` },
  conflict: { text: "数据刚刚被更新，请刷新后重试。" },
});

export function refuseIf(condition: boolean, refusal: () => Refusal): void {
  if (condition) throw refusal();
}

/** Throws one refusal with all issues when there are any. */
export function refuseInvalid(issues: readonly Issue[]): void {
  if (issues.length > 0) throw refused("invalid", { count: issues.length }, issues);
}

/** The row, or "not found": what is outside one's scope does not exist. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw refused("notFound");
  return row;
}
