import { ApiError } from "@housing/core/contract/client";

/** What the server says to a call that it refuses. */
export const refusalOf = async (call: Promise<unknown>): Promise<ApiError["reply"] & { status: number }> => {
  const error = await call.catch((reason: unknown) => reason);
  if (!(error instanceof ApiError)) throw new Error(`not refused: ${JSON.stringify(error)}`);
  return { status: error.status, ...error.reply };
};
