import { apiBase, send } from "./transport.ts";

type Query = Readonly<Record<string, string | number | undefined>>;

interface Options {
  query?: Query;
  body?: unknown;
  key?: string;
}

/** For addresses that are data, declared by the server at run time. Everything else goes through `call`. */
export async function request<T>(
  method: string,
  path: string,
  { query, body, key }: Options = {},
): Promise<T> {
  const url = apiBase + path + queryText(query ?? {});
  const { data } = await send({ method, url, body, ...(key && { idempotencyKey: key }) });
  return data as T;
}

export function queryText(query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  if (given.length === 0) return "";
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
