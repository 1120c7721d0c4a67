import { join } from "node:path";
import { cities } from "@housing/core/city";
import * as z from "zod/mini";

/** Everything a deployment can be told from outside, as it is used. */
export interface Settings {
  city: string;
  mode: "demo" | "production";
  port: number;
  host: string;
  publicUrl: string;
  databaseUrl: string;
  redisUrl: string | undefined;
  /** Folder of the embedded database, of files and of the demo's key. */
  dataFolder: string;
  /** 32 bytes, hex: the software key management of a demo. Undefined: made once and kept in the data folder. */
  masterKey: string | undefined;
  kmsUrl: string | undefined;
  trustProxy: boolean;
  logLevel: string;
  /** Absent in a demo: then its sandbox stands in. */
  gateways: { smsUrl?: string; smsSecret?: string; wechatUrl?: string; wechatAppId?: string } & {
    wechatSecret?: string;
    realNameUrl?: string;
    realNameSecret?: string;
  };
}

/** What is wrong with the environment: every fault in one message. */
export class SettingsError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `  - ${fault}`).join("\n")}`);
    this.name = "SettingsError";
    this.faults = faults;
  }
}

const cityNames = Object.keys(cities);
const url = (schemes: string) =>
  z.optional(
    z.string().check(z.regex(new RegExp(`^(${schemes}):`), `must be an address that begins with ${schemes}`)),
  );
const http = () => url("https?");
const text = () => z.optional(z.string());

const Environment = z.object({
  CITY: z.optional(z.enum(cityNames, `must be one of ${cityNames.join(", ")}`)),
  MODE: z.optional(z.enum(["demo", "production"], "must be demo or production")),
  PORT: z.optional(z.string().check(z.regex(/^\d{1,5}$/, "must be a port number"))),
  HOST: text(),
  PUBLIC_URL: http(),
  DATABASE_URL: url("file|mysql|mariadb"),
  REDIS_URL: url("rediss?"),
  DATA_FOLDER: text(),
  MASTER_KEY: z.optional(z.string().check(z.regex(/^[0-9a-fA-F]{64}$/, "must be 64 hexadecimal characters"))),
  KMS_URL: http(),
  TRUST_PROXY: z.optional(z.enum(["0", "1"], "must be 0 or 1")),
  LOG_LEVEL: z.optional(z.enum(["trace", "debug", "info", "warn", "error", "silent"], "is not a log level")),
  SMS_URL: http(),
  SMS_SECRET: text(),
  WECHAT_URL: http(),
  WECHAT_APP_ID: text(),
  WECHAT_SECRET: text(),
  REAL_NAME_URL: http(),
  REAL_NAME_SECRET: text(),
});
type Environment = z.infer<typeof Environment>;

/** Reads the settings from the environment; throws one SettingsError with everything that is wrong. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  const all = [...faults, ...productionFaults(given)];
  if (!parsed.success || all.length > 0) throw new SettingsError(all);
  return settingsOf(parsed.data, root);
}

const needed: Readonly<Record<string, string>> = {
  DATABASE_URL: "the embedded database is for demos only",
  REDIS_URL: "memory of one process cannot serve several",
  KMS_URL: "keys held in software are for demos only",
  PUBLIC_URL: "links in notices are made from it",
  SMS_URL: "the sandbox is for demos only",
  WECHAT_URL: "the sandbox is for demos only",
  REAL_NAME_URL: "the sandbox is for demos only",
};

/** Production has no defaults for what must be real, and takes nothing that belongs to a demo. */
function productionFaults(given: Readonly<Record<string, string | undefined>>): string[] {
  if (given.MODE !== "production") return [];
  const missing = Object.entries(needed)
    .filter(([name]) => given[name] === undefined)
    .map(([name, why]) => `${name} must be set in production: ${why}`);
  if (given.DATABASE_URL?.startsWith("file:"))
    missing.push("DATABASE_URL must name a server in production, not a file");
  if (given.MASTER_KEY !== undefined)
    missing.push("MASTER_KEY belongs to the software key management of a demo: use KMS_URL");
  if (given.PUBLIC_URL?.startsWith("http:")) missing.push("PUBLIC_URL must be https in production");
  return missing;
}

function settingsOf(given: Environment, root: string): Settings {
  const city = given.CITY ?? "ganzhou";
  const port = Number(given.PORT ?? 8080);
  const dataFolder = given.DATA_FOLDER ?? join(root, ".data", city);
  return {
    city,
    port,
    dataFolder,
    mode: given.MODE ?? "demo",
    host: given.HOST ?? "::",
    publicUrl: given.PUBLIC_URL ?? `http://localhost:${port}`,
    databaseUrl: given.DATABASE_URL ?? `file:${join(dataFolder, "housing.db")}`,
    redisUrl: given.REDIS_URL,
    masterKey: given.MASTER_KEY,
    kmsUrl: given.KMS_URL,
    trustProxy: given.TRUST_PROXY === "1",
    logLevel: given.LOG_LEVEL ?? (given.MODE === "production" ? "info" : "warn"),
    gateways: gatewaysOf(given),
  };
}

function gatewaysOf(given: Environment): Settings["gateways"] {
  return {
    ...(given.SMS_URL && { smsUrl: given.SMS_URL, smsSecret: given.SMS_SECRET ?? "" }),
    ...(given.WECHAT_URL && {
      wechatUrl: given.WECHAT_URL,
      wechatAppId: given.WECHAT_APP_ID ?? "",
      wechatSecret: given.WECHAT_SECRET ?? "",
    }),
    ...(given.REAL_NAME_URL && {
      realNameUrl: given.REAL_NAME_URL,
      realNameSecret: given.REAL_NAME_SECRET ?? "",
    }),
  };
}
