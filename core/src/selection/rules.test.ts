import test from "ava";
import { instant, unreachableStates } from "../kernel/index.ts";
import { nextWithin } from "../messaging/index.ts";
import { describeUnits } from "./describe-units.ts";
import { extendedEnd, provableMinutes } from "./extension.ts";
import { turnRefusal } from "./hold-offer.ts";
import { offerEnd } from "./offer-end.ts";
import { type OfferState, offerFlow } from "./selection.flow.ts";
import { admissionLimit, turnOf } from "./turn-order.ts";

const window = { from: 8, to: 18 };

for (const [now, opens] of [
  ["2026-06-01T07:59:59.999", "2026-06-01T08:00"],
  ["2026-06-01T08:00", "2026-06-01T08:00"],
  ["2026-06-01T12:34:56.789", "2026-06-01T12:34:56.789"],
  ["2026-06-01T17:59:59.999", "2026-06-01T17:59:59.999"],
  ["2026-06-01T18:00:00.000", "2026-06-02T08:00"],
  ["2026-06-01T23:59:59.999", "2026-06-02T08:00"],
  ["2026-06-02T00:00", "2026-06-02T08:00"],
  ["2026-06-30T18:00", "2026-07-01T08:00"],
  ["2026-12-31T20:00", "2027-01-01T08:00"],
  ["2026-06-06T09:00", "2026-06-06T09:00"],
  ["2026-10-01T10:00", "2026-10-01T10:00"],
] as const)
  test(`G1.3 二（三） 自然日8时至18时: ${now} → ${opens}`, (t) => {
    t.is(nextWithin(instant(now), window).toString(), instant(opens).toString());
  });

test("G1.3 二（三）: 时段可调整到24时", (t) => {
  const late = instant("2026-06-01T23:59:59.999");
  t.is(nextWithin(late, { from: 0, to: 24 }).toString(), late.toString());
});

for (const [opened, ends] of [
  ["2026-06-01T14:00:00.000", "2026-06-01T18:00:00.000"],
  ["2026-06-01T17:59", "2026-06-01T21:59"],
  ["2026-06-01T17:59:59.999", "2026-06-01T21:59:59.999"],
] as const)
  test(`G1.3 二（三） 4小时内: ${opened} → ${ends}`, (t) => {
    t.is(offerEnd(instant(opened), 4).toString(), instant(ends).toString());
  });

test("G1.3 二（三）: 廉租住房组在前，各按顺序号；户数不超过房源数乘以比例", (t) => {
  const lanes = [
    { tier: "publicRental", number: 1 },
    { tier: "lowRent", number: 900 },
    { tier: "lowRent", number: 2 },
    { tier: "publicRental", number: 3 },
  ] as const;
  const order = lanes.toSorted((a, b) => turnOf(a) - turnOf(b)).map(({ tier, number }) => `${tier}${number}`);
  t.deepEqual(order, ["lowRent2", "lowRent900", "publicRental1", "publicRental3"]);
  t.deepEqual([admissionLimit(3, 1), admissionLimit(3, 1.5), admissionLimit(1, 1.9)], [3, 4, 1]);
});

const openedAt = instant("2026-06-01T10:00");
const now = instant("2026-06-01T12:30:00.001");
for (const [name, cause, sms, minutes] of [
  ["短信失败", "smsNotDelivered", { state: "failed", deliveredAt: null }, 151],
  [
    "短信一小时后送达",
    "smsNotDelivered",
    { state: "delivered", deliveredAt: instant("2026-06-01T11:00") },
    60,
  ],
  ["短信当即送达", "smsNotDelivered", { state: "delivered", deliveredAt: openedAt }, 0],
  ["短信尚无回执", "smsNotDelivered", { state: "sent", deliveredAt: null }, 0],
  ["没有手机号", "smsNotDelivered", undefined, 151],
  ["停机", "serviceDown", { state: "delivered", deliveredAt: openedAt }, 151],
] as const)
  test(`G1.3 二（三） 补足时间: ${name}可证明${minutes}分钟`, (t) => {
    t.is(provableMinutes({ cause, openedAt, now, sms }), minutes);
  });

test("G1.3 二（三）: 补足的正是失去的时间", (t) => {
  const end = extendedEnd(instant("2026-06-01T14:00"), 61);
  t.is(end.toString(), instant("2026-06-01T15:01").toString());
});

const closesAt = instant("2026-06-01T14:00").epochMilliseconds;
for (const [state, at, code] of [
  ["open", "2026-06-01T13:59:59.999", undefined],
  ["open", "2026-06-01T14:00:00.000", "selection.windowClosed"],
  ["missed", "2026-06-01T13:00", "selection.windowClosed"],
  ["chosen", "2026-06-01T13:00", "selection.alreadyChosen"],
  ["admitted", "2026-06-01T13:00", "selection.notYourTurn"],
  ["released", "2026-06-01T13:00", "selection.offerEnded"],
] as const satisfies readonly (readonly [OfferState, string, string | undefined])[])
  test(`G1.3 二（三） 轮到才能选、到点即止: ${state} ${at}`, (t) => {
    t.is(turnRefusal({ state, sessionState: "open", closesAt }, instant(at))?.code, code);
  });

test("G3.4: 提前通知写明小区、地址、门牌，过长时按整套截断并写明总数", (t) => {
  const unit = (doorNo: string, building = "1栋") => ({
    estate: "名苑",
    address: "大公路1号",
    building,
    doorNo,
  });
  const units = [unit("101"), unit("102"), { ...unit("301"), estate: "康居", address: "红旗大道2号" }];
  t.is(describeUnits(units, 300), "名苑（大公路1号）1栋101、1栋102；康居（红旗大道2号）1栋301");
  t.is(describeUnits(units, 26), "名苑（大公路1号）1栋101、1栋102等3套");
  t.is(describeUnits([], 10), "");
});

test("every state of an offer can be reached", (t) => {
  t.deepEqual(unreachableStates(offerFlow.table, "admitted"), []);
});
