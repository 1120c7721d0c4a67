import { cities } from "@housing/core/city";
import * as z from "zod/mini";

const address = (schemes: string) =>
  z.optional(
    z
      .string()
      .check(z.regex(new RegExp(`^(${schemes})://?.`), `must be an address that begins with ${schemes}`)),
  );
const http = () => address("https?");
const text = () => z.optional(z.string());
const oneOf = <const W extends readonly string[]>(words: W) =>
  z.optional(z.enum(words, `must be one of ${words.join(", ")}`));
/** 0 to 65535; 0 takes any free port. */
const port = /^(\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d{2}|655[0-2]\d|6553[0-5])$/;

/** Every variable that is read, and what it may be. Others are not ours. */
export const Environment = z.object({
  CITY: oneOf(Object.keys(cities)),
  MODE: oneOf(["demo", "production"]),
  PORT: z.optional(z.string().check(z.regex(port, "must be a port number up to 65535"))),
  HOST: text(),
  PUBLIC_URL: http(),
  DATABASE_URL: z.optional(
    z
      .string()
      .check(z.regex(/^(file:.|(mysql|mariadb):\/\/.)/, "must begin with mysql://, mariadb:// or file:")),
  ),
  REDIS_URL: address("rediss?"),
  DATA_FOLDER: text(),
  MASTER_KEY: z.optional(z.string().check(z.regex(/^[0-9a-fA-F]{64}$/, "must be 64 hexadecimal characters"))),
  KMS_URL: http(),
  KMS_SECRET: text(),
  SEED: oneOf(["0", "1"]),
  TRUST_PROXY: z.optional(
    z.string().check(z.regex(/^[0-9]$/, "must be the number of proxies before the server, 0 to 9")),
  ),
  METRICS_TOKEN: z.optional(z.string().check(z.minLength(16, "must have at least 16 characters"))),
  OPENAPI: oneOf(["0", "1"]),
  LOG_LEVEL: oneOf(["trace", "debug", "info", "warn", "error", "silent"]),
  SMS_URL: http(),
  SMS_SECRET: text(),
  WECHAT_URL: http(),
  WECHAT_APP_ID: text(),
  WECHAT_SECRET: text(),
  REAL_NAME_URL: http(),
  REAL_NAME_SECRET: text(),
  HOST_APP_URL: http(),
  HOST_APP_SECRET: text(),
});
export type Environment = z.infer<typeof Environment>;

const needed: Readonly<Record<string, string>> = {
  DATABASE_URL: "the embedded database is for demos only",
  REDIS_URL: "the memory of one process cannot serve several",
  KMS_URL: "keys held in software are for demos only",
  PUBLIC_URL: "links in notices are made from it",
  SMS_URL: "the SMS sandbox is for demos only",
  WECHAT_URL: "the WeChat sandbox is for demos only",
  REAL_NAME_URL: "the real-name sandbox is for demos only",
  HOST_APP_URL: "the sandbox of the city's app is for demos only",
};

type Given = Readonly<Record<string, string | undefined>>;

const production: readonly ((given: Given) => string | undefined | false)[] = [
  ({ DATABASE_URL: url }) =>
    url?.startsWith("file:") && "DATABASE_URL must name a server in production, not a file",
  ({ MASTER_KEY: key }) =>
    key !== undefined && "MASTER_KEY makes keys in software, for demos only: use KMS_URL",
  ({ PUBLIC_URL: url }) => url?.startsWith("http:") && "PUBLIC_URL must be https in production",
];

/** Production has no defaults for what must be real, and takes nothing that belongs to a demo. */
export function productionFaults(given: Given): string[] {
  if (given.MODE !== "production") return [];
  const missing = Object.entries(needed)
    .filter(([name]) => given[name] === undefined)
    .map(([name, why]) => `${name} must be set in production: ${why}`);
  return [...missing, ...production.map((rule) => rule(given)).filter((fault) => typeof fault === "string")];
}
