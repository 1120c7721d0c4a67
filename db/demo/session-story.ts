import { type Instant, rows } from "@housing/core/kernel";
import type { Bedrooms } from "@housing/core/queue";
import { confirmUnit, createSession, declineOffer, startSession } from "@housing/core/selection";
import type { World } from "./world.ts";

/** What the household whose turn it is does, so many minutes after it was called. */
export type Turn = readonly [act: "choose" | "decline" | "miss", minutes: number];

export interface SessionStory {
  bedrooms: Bedrooms;
  unitIds: readonly string[];
  day: number;
  hour: number;
  turns: readonly Turn[];
}

/** A session from its start: households are called by the engine and act as the turns say, one after the other. */
export function planSession(world: World, story: SessionStory): void {
  world.plan(world.at(story.day, story.hour), async () => {
    const areaCode = world.system.city.areas[0]!.code;
    const { bedrooms, unitIds } = story;
    const city = world.staff("city1");
    const sessionId = await world.act(city, async (work) => {
      const { id } = await createSession(work, { areaCode, bedrooms, unitIds });
      await startSession(work, { sessionId: id });
      return id;
    });
    planTurn(world, sessionId, story.turns, world.clock.now());
  });
}

/** Looks every few minutes for the offer that is open, so that a turn follows the opening whenever that is. */
function planTurn(world: World, sessionId: string, turns: readonly Turn[], from: Instant): void {
  const [turn, ...rest] = turns;
  if (!turn) return;
  const look = from.add({ minutes: 1 });
  world.plan(look, async () => {
    const open = await openOffer(world, sessionId);
    if (!open) return planTurn(world, sessionId, turns, look.add({ minutes: 9 }));
    const [act, minutes] = turn;
    if (act === "miss") return planTurn(world, sessionId, rest, open.openedAt.add({ hours: 4, minutes: 1 }));
    const at = open.openedAt.add({ minutes });
    world.plan(at, async () => {
      await take(world, open, act);
      planTurn(world, sessionId, rest, at);
    });
  });
}

interface OpenOffer {
  offerId: string;
  sessionId: string;
  accountId: string;
  applicantId: string;
  openedAt: Instant;
}

async function openOffer(world: World, sessionId: string): Promise<OpenOffer | undefined> {
  const sql = `select o.id as offerId, o.session_id as sessionId, h.account_id as accountId,
    h.applicant_id as applicantId, o.opened_at as openedAt
    from offer o join household h on h.id = o.household_id where o.session_id = ? and o.state = 'open'`;
  const [found] = await rows<Omit<OpenOffer, "openedAt"> & { openedAt: number }>(
    world.system.em.fork(),
    sql,
    [sessionId],
  );
  if (!found) return undefined;
  const elapsed = world.clock.now().epochMilliseconds - Number(found.openedAt);
  return { ...found, openedAt: world.clock.now().subtract({ milliseconds: elapsed }) };
}

async function take(world: World, offer: OpenOffer, act: "choose" | "decline"): Promise<void> {
  const { offerId, sessionId, accountId, applicantId: personId } = offer;
  const actor = {
    kind: "applicant",
    accountId: accountId ?? `lottery-${personId}`.slice(0, 36),
    personId,
  } as const;
  await world.act(actor, async (work) => {
    if (act === "decline") return declineOffer(work, { offerId });
    const sql =
      "select unit_id as unitId from session_unit where session_id = ? and state = 'free' order by id";
    const free = await rows<{ unitId: string }>(work.em, sql, [sessionId]);
    const { unitId } = free[world.chance.between(0, free.length - 1)]!;
    await confirmUnit(work, { offerId, unitId });
  });
}
