import { type Issue, issuesOf, issueText, refuseInvalid } from "@housing/core/kernel";
import { type $ZodType, safeParse } from "zod/v4/core";
import { unreadableTexts } from "./readable-text.ts";

export interface Schemas {
  query?: unknown;
  body?: unknown;
}

/** Query and body as the route declares them. Refuses once, with every issue of both. */
export function parseCall(
  schemas: Schemas,
  query: unknown,
  body: unknown,
): { query: unknown; body: unknown } {
  const issues: Issue[] = [];
  const parsed = {
    query: parse(schemas.query, query, issues),
    body: parse(schemas.body, body, issues),
  };
  refuseInvalid(issues);
  return parsed;
}

function parse(schema: unknown, value: unknown, issues: Issue[]): unknown {
  if (schema === undefined) return undefined;
  const unreadable = unreadableTexts(value);
  issues.push(...unreadable);
  if (unreadable.length > 0) return undefined;
  const result = safeParse(schema as $ZodType, value, { error: issueText });
  if (result.success) return result.data;
  issues.push(...issuesOf(result.error.issues));
  return undefined;
}
