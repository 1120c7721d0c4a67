import { rows } from "@housing/core/kernel";
import type { SqlEntityManager } from "@mikro-orm/sql";

interface Variable {
  Variable_name: string;
  Value: string;
}

const names = [
  ...["innodb_flush_log_at_trx_commit", "idle_write_transaction_timeout", "sync_binlog", "log_bin"],
  "collation_database",
];

/**
 * What is wrong with the settings of a database server for a deployment that people rely on; empty when all is well.
 * An acknowledged choice must outlive a power cut, and a lost connection must not hold a flat for eight hours.
 */
export async function durabilityFaults(em: SqlEntityManager): Promise<string[]> {
  const wanted = names.map((name) => `'${name}'`).join(", ");
  const found = await rows<Variable>(em.fork(), `show session variables where Variable_name in (${wanted})`);
  return faultsOf(new Map(found.map(({ Variable_name, Value }) => [Variable_name.toLowerCase(), Value])));
}

/** The same, from the variables alone. A server that lacks a variable (MySQL, TiDB) is not judged by it. */
export function faultsOf(variables: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const flush = variables.get("innodb_flush_log_at_trx_commit");
  if (flush !== undefined && flush !== "1") {
    faults.push(
      `innodb_flush_log_at_trx_commit is ${flush}: set it to 1, or confirmed choices are lost in a power cut`,
    );
  }
  const idle = variables.get("idle_write_transaction_timeout");
  if (idle !== undefined && !(Number(idle) >= 1 && Number(idle) <= 10)) {
    faults.push(
      `idle_write_transaction_timeout is ${idle}: set it between 1 and 10 seconds, or a lost connection keeps its locks`,
    );
  }
  const sync = variables.get("sync_binlog");
  if (variables.get("log_bin") === "ON" && sync !== "1") {
    faults.push(`sync_binlog is ${sync}: set it to 1, or replicas and backups miss what was confirmed`);
  }
  const collation = variables.get("collation_database");
  if (collation !== undefined && !/^(utf8mb4_bin|utf8mb4_0900_bin)$/.test(collation)) {
    faults.push(
      `the database's collation is ${collation}: make it utf8mb4_bin, or ids and names are equal that are not`,
    );
  }
  return faults;
}
