import type { Route } from "@housing/core/contract/route";
import { type $ZodType, toJSONSchema } from "zod/v4/core";

type Json = Record<string, unknown>;

const errorReply: Json = {
  type: "object",
  required: ["code", "text"],
  properties: {
    code: { type: "string", description: "稳定的拒绝代码" },
    text: { type: "string", description: "给用户看的中文说明" },
    clause: { type: "string", description: "所依据的条款" },
    facts: { type: "object" },
    issues: {
      type: "array",
      items: {
        type: "object",
        properties: { path: { type: "string" }, text: { type: "string" } },
        required: ["path", "text"],
      },
    },
    reference: { type: "string", description: "故障编号" },
  },
};

/** OpenAPI 3.1 of every declared call, from the schemas that parse it. */
export function openApi(api: Readonly<Record<string, Route>>, title: string, url: string): Json {
  const paths: Record<string, Json> = {};
  for (const [name, route] of Object.entries(api)) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route) };
  }
  return {
    openapi: "3.1.1",
    info: { title, version: "1" },
    servers: [{ url: `${url}/api` }],
    security: [{ bearer: [] }, {}],
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
      schemas: { Refusal: errorReply },
    },
    paths,
  };
}

function operation(name: string, route: Route): Json {
  const parameters = [...pathParameters(route.path), ...queryParameters(route.query)];
  const key = {
    name: "Idempotency-Key",
    in: "header",
    schema: { type: "string", minLength: 8, maxLength: 128 },
  };
  const refusal = { $ref: "#/components/schemas/Refusal" };
  return {
    operationId: name,
    summary: route.summary,
    tags: [route.path.split("/")[1] ?? ""],
    parameters: route.method === "GET" ? parameters : [...parameters, key],
    ...(route.body !== undefined && {
      requestBody: { required: true, content: json(schemaOf(route.body, "input")) },
    }),
    responses: {
      200: { description: "成功", content: json(schemaOf(route.reply, "output")) },
      default: { description: "未能办理", content: json(refusal) },
    },
  };
}

const json = (schema: Json): Json => ({ "application/json": { schema } });

function schemaOf(schema: unknown, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = toJSONSchema(schema as $ZodType, { io, unrepresentable: "any" }) as Json;
  return rest;
}

const pathParameters = (path: string): Json[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));

function queryParameters(query: unknown): Json[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(query, "input") as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}
