import type { TestSystem } from "@housing/db/testing/test-system";
import test from "ava";
import { changeParameter } from "../city/index.ts";
import { BUSINESS_ZONE, dayOf, type Instant, instant, seededRandom } from "../kernel/index.ts";
import { type HandOver, SmsMessage, sendWaiting, smsTemplates } from "../messaging/index.ts";
import type { Tier } from "../queue/index.ts";
import { city, look, run, walkTo } from "../queue/testing/queue-world.ts";
import { admitFactor } from "./index.ts";
import { inLine, openSessionOf, openWorld } from "./testing/selection-world.ts";

interface Taken {
  reference: string;
  phone: string;
  at: Instant;
}

type Chance = (below: number) => number;

/**
 * A provider that at times refuses a message, at most twice, and at times takes one while the sender is killed before
 * it hears of it. It sends each reference once.
 */
class Provider {
  readonly taken: Taken[] = [];
  readonly #refusals = new Map<string, number>();
  readonly #system: TestSystem;
  readonly #chance: Chance;
  constructor(system: TestSystem, chance: Chance) {
    this.#system = system;
    this.#chance = chance;
  }

  /** One sender's run; ends when it is done or killed. */
  run(): Promise<unknown> {
    return new Promise((ended, broken) => {
      const handOver: HandOver = async ({ reference, phone }) => {
        const refused = this.#refusals.get(reference) ?? 0;
        const known = this.taken.some((one) => one.reference === reference);
        if (!known && refused < 2 && this.#chance(4) === 0) {
          this.#refusals.set(reference, refused + 1);
          throw new Error("no answer");
        }
        if (!known) this.taken.push({ reference, phone, at: this.#system.clock.now() });
        if (known || this.#chance(6) > 0) return `gateway-${reference}`;
        ended(undefined);
        return new Promise<string>(() => undefined);
      };
      sendWaiting(this.#system, handOver).then(ended, broken);
    });
  }
}

const queued = (system: TestSystem): Promise<number> =>
  look(system, ({ em }) => em.count(SmsMessage, { state: "queued" }));

/** Households of both groups with scattered numbers, made in any order; all are admitted at once. */
async function someLine(system: Parameters<typeof openSessionOf>[0], chance: Chance): Promise<number> {
  const line = (["lowRent", "publicRental"] as const).flatMap((tier) =>
    Array.from({ length: 2 + chance(4) }, (_, i): [Tier, number] => [tier, 1 + i * 7 + chance(7)]),
  );
  const shuffled = line
    .map((one) => ({ one, by: chance(1000) }))
    .toSorted((a, b) => a.by - b.by)
    .map(({ one }) => one);
  for (const [tier, n] of shuffled) await inLine(system, n, { tier });
  await run(system, city, (work) =>
    changeParameter(work, { code: admitFactor.code, value: 10, reason: "检验次序" }),
  );
  return line.length;
}

const startsAt = ["2026-06-01T09:00", "2026-06-01T17:58", "2026-06-06T06:30"];

for (const [seed, start] of startsAt.entries())
  test(`G3.21 二（三） 短信严格按轮候顺序号、在设定时段内发出，发送中断后续发不重复: ${start}`, async (t) => {
    const random = seededRandom(seed + 7);
    const chance: Chance = (below) => random() % below;
    const system = await openWorld(t, start, 2);
    const households = await someLine(system, chance);
    await openSessionOf(system);
    const provider = new Provider(system, chance);
    for (let i = 0; i < 400 && (await queued(system)) > 0; i += 1) {
      await Promise.all([provider.run(), provider.run(), provider.run()]);
      const hour = system.clock.now().toZonedDateTimeISO(BUSINESS_ZONE).hour;
      const step = hour >= 21 || hour < 7 ? 3600 : 1 + chance(40);
      await walkTo(system, system.clock.now().add({ seconds: step }));
    }
    for (let i = 0; i < 12 * households; i += 1) {
      await walkTo(system, system.clock.now().add({ minutes: 80 + chance(80) }));
      await provider.run();
    }
    const messages = await look(system, ({ em }) => em.find(SmsMessage, {}));
    const byId = new Map(messages.map((message) => [message.id, message]));
    for (const template of ["selection.admitted", "selection.turn"]) {
      const order = provider.taken
        .map(({ reference }) => byId.get(reference)!)
        .filter((message) => message.template === template);
      const places = order.map(({ place }) => place!);
      t.is(places.length, households, template);
      t.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
        template,
      );
      t.is(new Set(order.map(({ phoneIndex }) => phoneIndex)).size, households, "each household once");
      const log = order.toSorted((a, b) => a.sentAt!.epochMilliseconds - b.sentAt!.epochMilliseconds);
      t.deepEqual(
        log.map(({ place }) => place),
        places,
        "and the log proves it",
      );
    }
    for (const { reference, at } of provider.taken) {
      const { template, sendBy } = byId.get(reference)!;
      const timing = system.registry.get(smsTemplates, template).timing;
      const minute = at.toZonedDateTimeISO(BUSINESS_ZONE);
      const ends = { anyTime: 24, notice: 18, reminder: 21 }[timing];
      t.true(timing === "anyTime" || (minute.hour >= 8 && minute.hour < ends), `${template} at ${minute}`);
      t.true(!sendBy || at.epochMilliseconds < sendBy.epochMilliseconds, `${template} in time`);
    }
    t.true(dayOf(system.clock.now()).since(dayOf(instant(start))).days > 0);
  });
