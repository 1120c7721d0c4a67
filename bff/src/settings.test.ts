import { join } from "node:path";
import { faultsOf } from "@housing/db";
import test from "ava";
import { readSettings, SettingsError } from "./settings.ts";

const faults = (environment: Record<string, string>): readonly string[] => {
  try {
    readSettings(environment, "/srv");
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
};

const production = {
  MODE: "production",
  DATABASE_URL: "mariadb://housing:secret@db/housing",
  REDIS_URL: "redis://kv:6379",
  KMS_URL: "https://kms.example",
  PUBLIC_URL: "https://housing.example",
  SMS_URL: "https://sms.example",
  WECHAT_URL: "https://api.weixin.qq.com",
  REAL_NAME_URL: "https://names.example",
  HOST_APP_URL: "https://host.example",
};

test("N4 with nothing set it is the demo of Ganzhou on port 8080 and an embedded database", (t) => {
  t.like(readSettings({}, "/srv"), {
    ...{ city: "ganzhou", mode: "demo", port: 8080, host: "::" },
    databaseUrl: `file:${join("/srv", ".data", "ganzhou", "housing.db")}`,
  });
  t.is(readSettings({ CITY: "liuzhou" }, "/srv").dataFolder, join("/srv", ".data", "liuzhou"));
});

test("N4 everything that is wrong is said at once", (t) => {
  const wrong = {
    CITY: "beijing",
    PORT: "http",
    DATABASE_URL: "postgres://x",
    MASTER_KEY: "short",
    MODE: "test",
  };
  t.deepEqual(faults(wrong), [
    "CITY must be one of ganzhou, liuzhou",
    "MODE must be one of demo, production",
    "PORT must be a port number up to 65535",
    "DATABASE_URL must begin with mysql://, mariadb:// or file:",
    "MASTER_KEY must be 64 hexadecimal characters",
  ]);
  t.deepEqual(faults({ PORT: "70000" }), ["PORT must be a port number up to 65535"]);
});

test("N1 production starts with nothing that is for demos only", (t) => {
  t.deepEqual(faults(production), []);
  const missing = faults({ MODE: "production" });
  t.is(missing.length, 8);
  t.true(missing.every((fault) => /must be set in production: /.test(fault)));
  const file = { ...production, DATABASE_URL: "file:/srv/housing.db", PUBLIC_URL: "http://housing.example" };
  t.deepEqual(faults({ ...file, MASTER_KEY: "0".repeat(64) }), [
    "DATABASE_URL must name a server in production, not a file",
    "MASTER_KEY makes keys in software, for demos only: use KMS_URL",
    "PUBLIC_URL must be https in production",
  ]);
});

test("N2 a database that forgets what was confirmed, or keeps the locks of the dead, is refused", (t) => {
  const good = [
    ["innodb_flush_log_at_trx_commit", "1"],
    ["idle_write_transaction_timeout", "10"],
    ["log_bin", "ON"],
    ["sync_binlog", "1"],
    ["collation_database", "utf8mb4_bin"],
  ] as const;
  const fault = (name: string, value: string) => faultsOf(new Map([...good, [name, value]])).join();
  t.is(fault("log_bin", "ON"), "");
  t.regex(fault("innodb_flush_log_at_trx_commit", "2"), /set it to 1/);
  t.regex(fault("idle_write_transaction_timeout", "0"), /between 1 and 10/);
  t.regex(fault("idle_write_transaction_timeout", "28800"), /between 1 and 10/);
  t.regex(fault("sync_binlog", "0"), /sync_binlog is 0/);
  t.regex(fault("collation_database", "utf8mb4_general_ci"), /make it utf8mb4_bin/);
  t.deepEqual(faultsOf(new Map()), [], "MySQL and TiDB lack some of these");
});
