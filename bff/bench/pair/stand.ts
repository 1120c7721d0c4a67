import { readFileSync } from "node:fs";
import { instant, type System } from "@housing/core/kernel";
import { startMariadb } from "@housing/db/testing/mariadb";
import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";
import { makeServerSystem } from "../../testing/server-system.ts";

export const now = instant("2026-06-01T10:00");
export const area = "GZ-CENTRE";
export const district = "360702";

/** One schema with the product on it, and a connection of the driver alone. */
export interface Stand {
  system: System;
  raw: Connection;
  databasePid: number;
  /** Another connection to the same schema. */
  connect(): Promise<Connection>;
}

interface Opened extends Stand {
  close(): Promise<void>;
}

/** Runs a bench with schemas of these names on a private server that flushes at every commit. */
export async function withStands<T>(
  names: readonly string[],
  bench: (...stands: Stand[]) => Promise<T>,
): Promise<T> {
  const server = await startMariadb({
    durable: true,
    extra: ["--innodb-buffer-pool-size=4G", "--innodb-log-file-size=4G"],
  });
  const opened: Opened[] = [];
  try {
    for (const name of names) opened.push(await openStand(server.url.replace(/\/[^/]*$/, `/${name}`)));
    return await bench(...opened);
  } finally {
    for (const stand of opened) await stand.close();
    await server.stop();
  }
}

async function openStand(url: string): Promise<Opened> {
  const system = await makeServerSystem(url, { at: now, pool: 64, policyMaxAge: 60_000 });
  const connect = (): Promise<Connection> => createConnection(url.replace(/^mariadb/, "mysql"));
  const raw = await connect();
  const [[row]] = await raw.query<RowDataPacket[]>("select @@pid_file as path");
  const close = async (): Promise<void> => {
    await raw.end();
    await system.orm.close(true);
  };
  return { system, raw, connect, close, databasePid: Number(readFileSync(row?.path, "utf8")) };
}

/** The first value of the first row, as a number. */
export async function numberOf(raw: Connection, sql: string): Promise<number> {
  const [[row]] = await raw.query<RowDataPacket[]>(sql);
  return Number(Object.values(row ?? {})[0]);
}
