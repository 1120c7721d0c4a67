import test from "ava";
import fc from "fast-check";
import * as z from "zod/mini";
import {
  chineseInstant,
  dayOf,
  defineFlow,
  defineParameter,
  idMaker,
  idNumberCheck,
  instant,
  isCreditCode,
  isIdNumber,
  isWorkingDay,
  PolicyBook,
  plainDate,
  Refusal,
  Registry,
  SettableClock,
  seededRandom,
  stateCalendar,
  unreachableStates,
  yuanText,
} from "./index.ts";

test("GB 11643: check character, real birth date and length are required", (t) => {
  for (const good of ["11010519491231002X", "11010519491231002x"]) t.true(isIdNumber(good), good);
  // 1880: nobody alive was born then.
  for (const bad of [
    "440524188001010014",
    "110105194912310021",
    "110105199002310028",
    "1101051949123100",
    "",
    "abc",
  ])
    t.false(isIdNumber(bad), bad);
});

test("GB 11643: changing any one digit is noticed", (t) => {
  const first17 = fc.integer({ min: 0, max: 999 }).map((n) => `36070219900101${String(n).padStart(3, "0")}`);
  fc.assert(
    fc.property(
      first17,
      fc.integer({ min: 0, max: 16 }),
      fc.integer({ min: 1, max: 9 }),
      (body, place, shift) => {
        const changed = body.slice(0, place) + ((Number(body[place]) + shift) % 10) + body.slice(place + 1);
        t.true(isIdNumber(body + idNumberCheck(body)));
        t.false(isIdNumber(changed + idNumberCheck(body)));
      },
    ),
  );
});

test("GB 32100: the standard's example passes, a changed one does not", (t) => {
  t.true(isCreditCode("91350100M000100Y43"));
  t.false(isCreditCode("91350100M000100Y44"));
});

test("the work calendar of 2026 has 248 working days and knows 调休", (t) => {
  const days = Array.from({ length: 365 }, (_, i) => plainDate("2026-01-01").add({ days: i }));
  t.is(days.filter((day) => isWorkingDay(stateCalendar, day)).length, 248);
  t.true(isWorkingDay(stateCalendar, plainDate("2026-10-10")), "a Saturday that is worked");
  t.false(isWorkingDay(stateCalendar, plainDate("2026-10-05")), "a Monday off");
});

test("a business day begins at 00:00 in Shanghai", (t) => {
  t.is(dayOf(instant("2026-06-01T15:59:59.999Z")).toString(), "2026-06-01");
  t.is(dayOf(instant("2026-06-01T16:00:00Z")).toString(), "2026-06-02");
  t.is(chineseInstant(instant("2026-06-01T09:05")), "2026年6月1日09:05");
});

const flow = defineFlow<"open" | "closed" | "lost", "close">({
  open: { close: "closed" },
  closed: {},
  lost: {},
});

test("an illegal move is refused, and a state that nothing leads to is found", (t) => {
  t.is(flow.move("open", "close"), "closed");
  t.throws(() => flow.move("closed", "close"), { instanceOf: Refusal });
  t.deepEqual(unreachableStates(flow.table, "open"), ["lost"]);
});

test("G3.19 a case is judged by the value in force when its step began", (t) => {
  const parameter = defineParameter({
    ...{ code: "n", topic: "application", title: "", clause: "" },
    ...{ schema: z.int(), default: 1 },
  });
  const versions = [
    { code: "n", value: 3, effectiveFrom: instant("2026-07-01T00:00") },
    { code: "n", value: 2, effectiveFrom: instant("2026-06-01T00:00") },
  ];
  const book = new PolicyBook(versions);
  const at = (text: string) => book.at(parameter, instant(text));
  t.is(at("2026-05-31T23:59:59.999"), 1);
  t.is(at("2026-06-01T00:00"), 2);
  t.is(at("2026-06-30T23:59:59.999"), 2);
  t.is(at("2026-07-01T00:00"), 3);
  t.is(book.revisionAt(instant("2026-06-15T00:00")), 1);
});

test("ids are ordered by time and repeat with the same seed", (t) => {
  const clock = new SettableClock(instant("2026-06-01T00:00"));
  const make = () => {
    const newId = idMaker(clock, seededRandom(1));
    return Array.from({ length: 10_000 }, newId);
  };
  const ids = make();
  t.deepEqual(ids, make());
  t.deepEqual(ids, ids.toSorted(), "also more than a millisecond can count");
  t.true(
    ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ids[0],
  );
});

test("a slot takes one contribution per code", (t) => {
  const registry = new Registry();
  registry.add({ name: "s" }, "a", 1);
  t.throws(() => registry.add({ name: "s" }, "a", 2));
  t.throws(() => registry.get({ name: "s" }, "b"));
});

test("money is shown in yuan with two decimals", (t) => {
  t.deepEqual([0, 5, 123456, -250].map(yuanText), ["0.00", "0.05", "1234.56", "-2.50"]);
});
