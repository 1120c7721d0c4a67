import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConnection } from "mysql2/promise";
import { freePort, killRevived, type PrivateServer, startGuarded, untilReady } from "./guarded.ts";
import { findProgram } from "./programs.ts";

/** `durable` flushes the log at every commit as production must; the default trades that for speed. */
export interface MariadbOptions {
  readonly durable?: boolean;
  /** Started again when it is killed. */
  readonly revived?: boolean;
  /** More server options, for benches and fault drills, such as `--innodb-buffer-pool-size=1G`. */
  readonly extra?: readonly string[];
}

/**
 * Starts a private MariaDB in a temporary folder on a free port.
 * The user of the url may create databases: each test file makes and drops its own.
 */
export async function startMariadb(options: MariadbOptions = {}): Promise<PrivateServer & { kill(): void }> {
  const folder = mkdtempSync(join(tmpdir(), "housing-mariadb-"));
  const [port, password] = [await freePort(), randomBytes(12).toString("hex")];
  try {
    install(folder, password);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  const command = [program("mariadbd", "mysqld"), ...settings(folder, port, options)];
  const server = startGuarded(folder, command, options.revived);
  const url = `mariadb://housing:${password}@127.0.0.1:${port}/housing`;
  await untilReady(server, async () => {
    const connection = await createConnection(url.replace(/^mariadb/, "mysql"));
    await connection.end();
  });
  return { url, stop: server.stop, kill: () => killRevived(folder) };
}

/** Fills the folder with system tables and leaves a script that makes our user at the first start. */
function install(folder: string, password: string): void {
  const data = join(folder, "data");
  const account = `'housing'@'127.0.0.1'`;
  const script = [
    "create database if not exists housing;",
    `create user if not exists ${account} identified by '${password}';`,
    `grant all on *.* to ${account} with grant option;`,
  ];
  writeFileSync(join(folder, "init.sql"), script.join("\n"));
  if (asRoot())
    for (const path of [folder, join(folder, "init.sql")]) chownSync(path, mysqlId("-u"), mysqlId("-g"));
  const flags = [
    "--no-defaults",
    `--datadir=${data}`,
    "--auth-root-authentication-method=normal",
    "--skip-test-db",
  ];
  execFileSync(program("mariadb-install-db", "mysql_install_db"), [...flags, ...serverUser()], {
    stdio: "pipe",
  });
}

function settings(folder: string, port: number, options: MariadbOptions): string[] {
  return [
    "--no-defaults",
    `--datadir=${join(folder, "data")}`,
    // A server that starts deletes what it takes for left over: in a shared folder, the tables of its neighbours.
    `--tmpdir=${folder}`,
    `--socket=${join(folder, "socket")}`,
    `--pid-file=${join(folder, "pid")}`,
    `--init-file=${join(folder, "init.sql")}`,
    `--port=${port}`,
    "--bind-address=127.0.0.1",
    "--skip-name-resolve",
    "--skip-log-bin",
    "--character-set-server=utf8mb4",
    "--collation-server=utf8mb4_bin",
    "--max-connections=300",
    `--innodb-flush-log-at-trx-commit=${options.durable ? 1 : 0}`,
    "--idle-write-transaction-timeout=10",
    // As most servers are set: a connection of ours asks for it.
    "--loose-innodb-snapshot-isolation=OFF",
    ...serverUser(),
    ...(options.extra ?? []),
  ];
}

/** The server refuses to run as root; the package of every distribution makes this account. */
function serverUser(): string[] {
  return asRoot() ? ["--user=mysql"] : [];
}

function asRoot(): boolean {
  return process.getuid?.() === 0;
}

function mysqlId(kind: "-u" | "-g"): number {
  return Number(execFileSync("id", [kind, "mysql"], { encoding: "utf8" }));
}

function program(...names: readonly string[]): string {
  const found = findProgram(...names);
  if (!found) throw new Error(`${names[0]} is not installed`);
  return found;
}
