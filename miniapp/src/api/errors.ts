import type { ErrorReply } from "@housing/core/contract/client";
import type { FormIssue } from "@housing/core/contract/form";

/** Everything that can go wrong with a call, with a sentence that can be shown as it is. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly clause: string | undefined;
  readonly facts: NonNullable<ErrorReply["facts"]>;
  readonly issues: FormIssue[];
  /** Set when our side broke: what a person tells the help desk. */
  readonly reference: string | undefined;

  constructor(status: number, reply: ErrorReply) {
    super(reply.text);
    this.name = "ApiError";
    this.status = status;
    this.code = reply.code;
    this.clause = reply.clause;
    this.facts = reply.facts ?? {};
    this.issues = reply.issues ?? [];
    this.reference = reply.reference;
  }

  get text(): string {
    return this.message;
  }

  /** The server has decided; without that, the same act may be tried again. */
  get answered(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 408 && this.status !== 429;
  }
}

/** No answer to an act, or none that decides: it may be done, or not. */
const undecided = "可能已经办成，也可能没有。请再点一次，不会重复办理。";

/** What to do when it is not known whether an act was done: its key makes a second try harmless. */
export function adviceOn(error: ApiError): string | undefined {
  const ours = error.code === screenFailed || error.code === notSent;
  return error.answered || ours ? undefined : undecided;
}

/** Never left the device. */
const notSent = "network.notSent";
const screenFailed = "screen.failed";

export const unsent = (text: string): ApiError => new ApiError(0, { code: notSent, text });

export function noReply(): ApiError {
  return new ApiError(0, { code: "network.noReply", text: "网络没有连上，请检查网络后再试一次。" });
}

export function replyError(status: number, data: unknown): ApiError {
  if (isErrorReply(data)) return new ApiError(status, data);
  return new ApiError(status, { code: `http.${status}`, text: plainText(status) });
}

export function asApiError(caught: unknown): ApiError {
  if (caught instanceof ApiError) return caught;
  return new ApiError(0, { code: screenFailed, text: "页面出了点问题，请返回后再试一次。" });
}

function plainText(status: number): string {
  if (status === 401) return "请先登录。";
  if (status === 404) return "没有找到这项内容。";
  if (status === 413) return "内容太大了，请缩小后再提交。";
  if (status === 429) return "操作太频繁了，请稍等一会儿再试。";
  return "系统暂时忙不过来，请稍后再试。";
}

function isErrorReply(data: unknown): data is ErrorReply {
  if (typeof data !== "object" || data === null) return false;
  const { code, text } = data as Partial<ErrorReply>;
  return typeof code === "string" && typeof text === "string";
}
