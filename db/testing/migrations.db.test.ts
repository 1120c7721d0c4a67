import { randomBytes } from "node:crypto";
import { migrate, type Orm, openDatabase } from "@housing/db";
import test, { type ExecutionContext } from "ava";

const server = process.env.TEST_DATABASE_URL;

/** A database without a table. */
async function empty(t: ExecutionContext): Promise<Orm> {
  const schema = `m_${process.pid}_${randomBytes(4).toString("hex")}`;
  const orm = await openDatabase(server ? `${server.replace(/\/[^/]*$/, "")}/${schema}` : "file::memory:");
  t.teardown(async () => {
    if (server) await orm.schema.dropDatabase(schema);
    await orm.close(true);
  });
  if (server) await orm.schema.ensureDatabase();
  return orm;
}

test("N2 N5 all migrations on an empty database give the schema that is declared, and a second run does nothing", async (t) => {
  const orm = await empty(t);
  t.true((await migrate(orm, !server)).length > 0);
  t.is(await orm.schema.getUpdateSchemaSQL(), "", "npm run migration -- <name> writes what is missing");
  t.deepEqual(await migrate(orm, !server), []);
});

test("N2 N5 a database of the first release keeps its rows, and its lists are searched like new ones", async (t) => {
  const orm = await empty(t);
  const [first] = await orm.migrator.getPending();
  await orm.migrator.up({ to: first!.name });
  const line = (id: string, position: number, text: object) =>
    orm.em.execute(
      `insert into publicity_item (id, list_id, kind, position, subject_id, search_no, line, state)
        values (?, 'list', 'queueNumbers', ?, ?, ?, ?, 'open')`,
      [id, position, `s${id}`, `GZ${id}`, JSON.stringify(text)],
    );
  await line("1", 1, { number: "12", maskedName: "王*明" });
  await line("2", 2, { applicant: "李*" });
  await migrate(orm, !server);
  t.is(await orm.schema.getUpdateSchemaSQL(), "");
  const found = await orm.em.execute(
    "select id, queue_no as queueNo, masked_name as name, search_no as searchNo from publicity_item order by position",
  );
  t.deepEqual(
    found.map((row: object) => ({ ...row })),
    [
      { id: "1", queueNo: "12", name: "王*明", searchNo: "GZ1" },
      { id: "2", queueNo: null, name: "李*", searchNo: "GZ2" },
    ],
  );
});
