/**
 * `npm run migration -- <name>`: writes what changed in the entities since the last migration, for SQLite and for the
 * MySQL protocol. Needs a MariaDB program: the second dialect is compared on a private server.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "../src/migrate.ts";
import { openDatabase } from "../src/orm.ts";
import { startMariadb } from "../testing/mariadb.ts";

/** Applies what there is to an empty database and writes the rest as one more migration. */
async function make(url: string, name: string): Promise<void> {
  const orm = await openDatabase(url);
  try {
    await migrate(orm, url.startsWith("file:"));
    const { fileName, diff } = await orm.migrator.create(undefined, false, false, name);
    console.log(fileName ? `${fileName}: ${diff.up.length} statements` : "nothing has changed");
  } finally {
    await orm.close(true);
  }
}

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error("usage: npm run migration -- <name-in-kebab-case>");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "housing-migration-"));
const server = await startMariadb();
try {
  await make(`file:${join(folder, "housing.db")}`, name);
  await make(server.url, name);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
