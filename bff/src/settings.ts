import { join } from "node:path";
import type { Endpoint } from "./gateways/signed-http.ts";
import type { WechatApp } from "./gateways/wechat/http-adapter.ts";
import { Environment, productionFaults } from "./settings-environment.ts";

/** Everything a deployment can be told from outside, as it is used. Another system that is absent is played by a sandbox. */
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
  kms: Endpoint | undefined;
  /** Fill an empty database with the demo city; without, with its staff only. */
  seed: boolean;
  /** How many reverse proxies of ours stand before the server. */
  proxies: number;
  /** Who shows it may read /metrics; without one only the machine itself. */
  metricsToken: string | undefined;
  /** Whether /openapi.json is served. */
  openApi: boolean;
  logLevel: string;
  sms: Endpoint | undefined;
  realName: Endpoint | undefined;
  wechat: WechatApp | undefined;
  /** The server of the city's app that opens our H5. */
  hostApp: Endpoint | undefined;
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

export type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the settings from the environment; throws one SettingsError with everything that is wrong. */
export function readSettings(environment: Variables, root: string): Settings {
  // An empty variable is one that was not set.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  const issues = parsed.success ? [] : parsed.error.issues;
  const faults = [
    ...issues.map((issue) => `${issue.path.join(".")} ${issue.message}`),
    ...productionFaults(given),
  ];
  if (!parsed.success || faults.length > 0) throw new SettingsError(faults);
  return settingsOf(parsed.data, root);
}

function settingsOf(given: Environment, root: string): Settings {
  const { CITY: city = "ganzhou", MODE: mode = "demo" } = given;
  const port = Number(given.PORT ?? 8080);
  const dataFolder = given.DATA_FOLDER ?? join(root, ".data", city);
  return {
    ...{ city, mode, port, dataFolder },
    host: given.HOST ?? "::",
    publicUrl: given.PUBLIC_URL ?? `http://localhost:${port}`,
    databaseUrl: given.DATABASE_URL ?? `file:${join(dataFolder, "housing.db")}`,
    redisUrl: given.REDIS_URL,
    masterKey: given.MASTER_KEY,
    kms: endpoint(given.KMS_URL, given.KMS_SECRET),
    seed: given.SEED !== "0",
    proxies: Number(given.TRUST_PROXY ?? 0),
    metricsToken: given.METRICS_TOKEN,
    openApi: given.OPENAPI !== "0",
    logLevel: given.LOG_LEVEL ?? (mode === "production" ? "info" : "warn"),
    sms: endpoint(given.SMS_URL, given.SMS_SECRET),
    realName: endpoint(given.REAL_NAME_URL, given.REAL_NAME_SECRET),
    wechat: wechatOf(given),
    hostApp: endpoint(given.HOST_APP_URL, given.HOST_APP_SECRET),
  };
}

const endpoint = (url: string | undefined, secret = ""): Endpoint | undefined =>
  url === undefined ? undefined : { url, secret };

const wechatOf = ({ WECHAT_URL: url, WECHAT_APP_ID: appId = "", WECHAT_SECRET: secret = "" }: Environment) =>
  url === undefined ? undefined : { url, appId, secret };
