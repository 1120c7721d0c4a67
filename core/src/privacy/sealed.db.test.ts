import { defineEntity, MikroORM, p } from "@mikro-orm/core";
import { NodeSqliteDialect, SqliteDriver } from "@mikro-orm/sql";
import test from "ava";
import { blindIndex } from "./blind-index.ts";
import { IntegrityError } from "./envelope.ts";
import { setKeyring, softKeyring } from "./keyring.ts";
import { sealed, sealedJson, sealedLength } from "./sealed.ts";

interface Income {
  readonly fen: number;
  readonly source: string;
}

const PersonSchema = defineEntity({
  name: "SealedPerson",
  tableName: "sealed_person",
  properties: {
    id: p.string().length(36).primary(),
    name: p.type(sealed("sealed_person.name")),
    phone: p.type(sealed("sealed_person.phone", { maxChars: 20 })).nullable(),
    phoneIndex: p.string().length(32).nullable(),
    incomes: p.type(sealedJson<Income[]>("sealed_person.incomes")).nullable(),
  },
});
class SealedPerson extends PersonSchema.class {}
PersonSchema.setClass(SealedPerson);

async function database() {
  setKeyring(softKeyring(Buffer.alloc(32, 5)));
  const orm = await MikroORM.init({
    driver: SqliteDriver,
    driverOptions: new NodeSqliteDialect(":memory:"),
    dbName: ":memory:",
    entities: [SealedPerson],
  });
  await orm.schema.create();
  return orm;
}

const person = {
  id: "p1",
  name: "𬱟㛃",
  phone: "13812348000",
  phoneIndex: null,
  incomes: [{ source: "工资", fen: 320_000 }],
};

test("N1 personal columns are stored sealed and read back in clear", async (t) => {
  const orm = await database();
  const em = orm.em.fork();
  em.create(SealedPerson, { ...person, phoneIndex: blindIndex("sealed_person.phone", person.phone) });
  em.create(SealedPerson, { id: "p2", name: "李明", phone: null, incomes: null });
  await em.flush();
  const [row] = await em.getConnection().execute("select * from sealed_person where id = 'p1'");
  t.false(JSON.stringify(row).includes("13812348000"));
  t.false(JSON.stringify(row).includes("工资"));
  const found = await orm.em
    .fork()
    .findOneOrFail(SealedPerson, { phoneIndex: blindIndex("sealed_person.phone", " 13812348000") });
  t.deepEqual([found.name, found.phone, found.incomes?.[0]?.fen], ["𬱟㛃", "13812348000", 320_000]);
  t.is((await orm.em.fork().findOneOrFail(SealedPerson, { phone: null })).id, "p2");
  await orm.close();
});

test("N1 loading a sealed row is not a change; a changed value is one", async (t) => {
  const orm = await database();
  await orm.em.fork().insert(SealedPerson, person);
  const em = orm.em.fork();
  const found = await em.findOneOrFail(SealedPerson, "p1");
  em.getUnitOfWork().computeChangeSets();
  t.is(em.getUnitOfWork().getChangeSets().length, 0);
  found.phone = "13900000000";
  found.incomes?.push({ source: "兼职", fen: 1 });
  em.getUnitOfWork().computeChangeSets();
  t.deepEqual(Object.keys(em.getUnitOfWork().getChangeSets()[0]?.payload ?? {}).sort(), ["incomes", "phone"]);
  await em.flush();
  const again = await orm.em.fork().findOneOrFail(SealedPerson, "p1");
  t.deepEqual([again.phone, again.incomes?.length], ["13900000000", 2]);
  again.phone = null;
  t.is((await orm.em.fork().findOneOrFail(SealedPerson, "p1")).phone, "13900000000");
  await orm.close();
});

test("N1 set-based writes seal as well", async (t) => {
  const orm = await database();
  const em = orm.em.fork();
  await em.insertMany(SealedPerson, [person, { ...person, id: "p2" }]);
  await em.nativeUpdate(SealedPerson, { id: "p1" }, { phone: "13900000000" });
  await em.upsert(SealedPerson, { ...person, id: "p2", name: "李明" });
  const rows = await em.getConnection().execute("select phone, name from sealed_person");
  t.false(/139|李明/.test(JSON.stringify(rows)));
  const found = await orm.em.fork().find(SealedPerson, {}, { orderBy: { id: 1 } });
  t.deepEqual(
    found.map(({ name, phone }) => [name, phone]),
    [
      ["𬱟㛃", "13900000000"],
      ["李明", "13812348000"],
    ],
  );
  await orm.close();
});

test("N1 a sealed column cannot be searched, and a value copied to another column does not open", async (t) => {
  const orm = await database();
  const em = orm.em.fork();
  await em.insert(SealedPerson, person);
  await t.throwsAsync(em.find(SealedPerson, { phone: "13812348000" }), { message: /blind index/ });
  await em.getConnection().execute("update sealed_person set phone = name");
  await t.throwsAsync(orm.em.fork().findOneOrFail(SealedPerson, "p1"), { instanceOf: IntegrityError });
  await orm.close();
});

test("N1 a sealed column refuses more characters than it was sized for, and a label that is none", async (t) => {
  const orm = await database();
  await t.throwsAsync(orm.em.fork().insert(SealedPerson, { ...person, phone: "1".repeat(21) }), {
    message: /longer than 20/,
  });
  t.throws(() => sealed("phone"), { instanceOf: RangeError });
  t.is(sealedLength(20), 152);
  await orm.close();
});
