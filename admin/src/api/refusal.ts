import type { ErrorReply } from "@housing/core/contract/client";

/** What the server says when it says no, or what stands for it when no answer came. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly clause: string | undefined;
  readonly facts: NonNullable<ErrorReply["facts"]>;
  readonly issues: NonNullable<ErrorReply["issues"]>;
  /** Under this number the server's log has the details. */
  readonly reference: string | undefined;

  constructor(status: number, data?: unknown) {
    const reply = isReply(data) ? data : standIn(status);
    super(reply.text);
    this.name = "Refusal";
    this.status = status;
    this.code = reply.code;
    this.clause = reply.clause;
    this.facts = reply.facts ?? {};
    this.issues = reply.issues ?? [];
    this.reference = reply.reference;
  }
}

function standIn(status: number): ErrorReply {
  if (status === 0)
    return {
      code: "network.unreachable",
      text: "连不上服务器，请检查网络后重试。您填写的内容还在，同一操作不会重复办理。",
    };
  const text = status >= 500 ? "服务器暂时不能办理，请稍后重试。同一操作不会重复办理。" : "请求没有被接受。";
  return { code: `http.${status}`, text };
}

const isReply = (data: unknown): data is ErrorReply =>
  typeof data === "object" && data !== null && "code" in data && "text" in data;

/** Anything thrown on the way, as a refusal that can be shown. */
export const asRefusal = (error: unknown): Refusal => (error instanceof Refusal ? error : new Refusal(0));

/** Read again by itself; not what was waited for in vain, which would take as long again. */
export const isWorthAnotherTry = (refusal: Refusal) =>
  !isDecided(refusal) && refusal.code !== "network.silent";

/** What is seen is not how it stands: somebody else was faster, or the right to it is gone. */
export const isOutdated = ({ status }: Refusal) => status === 403 || status === 404 || status === 409;

/** The server decided: repeating the same request would not help. Otherwise the outcome is unknown. */
export const isDecided = ({ status }: Refusal) =>
  status >= 400 && status < 500 && status !== 408 && status !== 429;
