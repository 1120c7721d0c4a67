import { randomBytes } from "node:crypto";
import { migrate, openDatabase } from "@housing/db";
import test from "ava";

test("N2 N5 all migrations on an empty database give the schema that is declared, and a second run does nothing", async (t) => {
  const server = process.env.TEST_DATABASE_URL;
  const schema = `m_${process.pid}_${randomBytes(4).toString("hex")}`;
  const orm = await openDatabase(server ? `${server.replace(/\/[^/]*$/, "")}/${schema}` : "file::memory:");
  t.teardown(async () => {
    if (server) await orm.schema.dropDatabase(schema);
    await orm.close(true);
  });
  if (server) await orm.schema.ensureDatabase();
  t.true((await migrate(orm, !server)).length > 0);
  t.is(await orm.schema.getUpdateSchemaSQL(), "", "npm run migration -- <name> writes what is missing");
  t.deepEqual(await migrate(orm, !server), []);
});
