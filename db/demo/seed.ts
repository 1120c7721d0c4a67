import { noticePorts } from "@housing/core/allocation";
import type { FileStore } from "@housing/core/document";
import { atLocal, change, dayOf, type Instant, rows, type System, systemActor } from "@housing/core/kernel";
import { smsTemplates } from "@housing/core/messaging";
import { DemoClock } from "../src/platform.entity.ts";
import { seedStaff } from "./demo-actors.ts";
import { seedGanzhou } from "./ganzhou.ts";
import { seedLiuzhou } from "./liuzhou.ts";
import { World } from "./world.ts";

export interface SeedOptions {
  /** Now, where it is not what the system's clock says. */
  now?: Instant;
  /** Where sample pictures and notices go; the system's own store when left out. */
  files?: FileStore;
  /** The same number, the same city. */
  seed?: number;
}

/**
 * Makes the demo city in an empty database, before the daily batches are set: its flats, households and the history of
 * the last weeks, led up to a working morning, and sets the demo clock to that morning. The same instant gives the same
 * city. A process that keeps the demo clock in memory reads it again afterwards.
 */
export async function seedDemo(system: System, options: SeedOptions = {}): Promise<void> {
  await refuseUsed(system);
  const now = options.now ?? system.clock.now();
  const start = demoStart(now);
  const files = options.files ?? system.registry.get(noticePorts, "default").files;
  const policy = await system.policy();
  const own = { ...system, policy: async () => policy };
  const world = new World(own, { start, files, seed: options.seed ?? 2026 });
  await seedStaff(world);
  await (system.city.code === "liuzhou" ? seedLiuzhou(world) : seedGanzhou(world));
  await deliverSms(world);
  await setDemoClock(system, start, options.now ?? system.clock.now());
}

/** 09:30 of today, of Monday on a weekend: an hour at which offers are open and offices work. */
export function demoStart(now: Instant): Instant {
  const today = dayOf(now);
  return atLocal(today.add({ days: today.dayOfWeek > 5 ? 8 - today.dayOfWeek : 0 }), 9, 30);
}

async function refuseUsed(system: System): Promise<void> {
  const sql = `select (select count(*) from person) + (select count(*) from unit) + (select count(*) from deadline)
    + (select count(*) from staff_user) as used`;
  const [row] = await rows<{ used: number }>(system.em.fork(), sql);
  if (Number(row?.used) > 0) throw new Error("The demo city is made in an empty database only");
}

const [hour, day] = [3_600_000, 86_400_000];
/** Milliseconds of the Shanghai day at which a message was queued. */
const ofDay = `((queued_at + ${8 * hour}) % ${day})`;
const nextMorning = `queued_at - ${ofDay} + ${8 * hour} + case when ${ofDay} < ${8 * hour} then 0 else ${day} end`;

/** What was queued in the past has long arrived, notices by day; nothing of it goes to a gateway. */
async function deliverSms(world: World): Promise<void> {
  const templates = [...world.system.registry.all(smsTemplates).values()];
  const notices = templates.flatMap(({ code, timing }) => (timing === "notice" ? [`'${code}'`] : []));
  const byNight = `(${ofDay} < ${8 * hour} or ${ofDay} >= ${18 * hour})`;
  const sentAt = `case when ${byNight} and template in (${notices.join(", ")}) then ${nextMorning} else queued_at end`;
  await world.act(systemActor("demo"), async ({ em }) => {
    await change(
      em,
      `update sms_message set sent_at = ${sentAt} + 1200, attempts = 1, gateway_reference = 'demo' where state = 'queued'`,
    );
    const arrived = `update sms_message set state = 'delivered', delivered_at = sent_at + 3500 where state = 'queued'`;
    await change(em, arrived);
  });
}

async function setDemoClock(system: System, start: Instant, now: Instant): Promise<void> {
  const em = system.em.fork();
  const offsetMs = start.epochMilliseconds - now.epochMilliseconds;
  const row = await em.findOne(DemoClock, { id: "demo" });
  if (row) Object.assign(row, { offsetMs, frozenAt: null });
  else em.persist(em.create(DemoClock, { id: "demo", offsetMs, frozenAt: null }));
  await em.flush();
}
