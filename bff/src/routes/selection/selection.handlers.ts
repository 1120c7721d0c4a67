import type { selectionApi } from "@housing/core/contract/selection.api";
import type { System } from "@housing/core/kernel";
import {
  addUnits,
  confirmUnit,
  confirmUnitFor,
  createSession,
  declineOffer,
  endSession,
  extendOffer,
  keepSession,
  mayRunSessions,
  mySelection,
  refusedBySelection,
  removeUnits,
  requestActCode,
  sessionRevision,
  sessions,
  sessionTable,
  sessionView,
  startSession,
} from "@housing/core/selection";
import { AnswerCache } from "../../http/cached-answer.ts";
import type { Handlers } from "../../http/handler.ts";
import { presentOffer, presentSession, presentView } from "./present-selection.ts";

const ok = { ok: true as const };

/** Prepared tables by session, for one running system: the same bytes for everybody until the next choice. */
const tables = new WeakMap<System, AnswerCache>();

function tablesOf(system: System): AnswerCache {
  const cache = tables.get(system) ?? new AnswerCache();
  tables.set(system, cache);
  return cache;
}

export const selectionHandlers: Handlers<typeof selectionApi> = {
  mySelection: ({ read }) =>
    read(async (work) => ({
      serverNow: work.clock.now().toString(),
      offers: (await mySelection(work)).map(presentOffer),
    })),

  sessionTable: async ({ params: { id = "" }, read, system }) => {
    const revision = await read((work) => sessionRevision(work, id));
    return tablesOf(system).get(id, String(revision), () => read((work) => sessionTable(work, id)));
  },

  confirmUnit: ({ params: { id = "" }, body, act }) =>
    act((work) => confirmUnit(work, { offerId: id, unitId: body.unitId })),

  declineOffer: ({ params: { id = "" }, act }) =>
    act(async (work) => {
      await declineOffer(work, { offerId: id });
      return ok;
    }),

  selectionSessions: ({ query, read }) =>
    read(async (work) => ({
      sessions: (await sessions(work, query)).map(presentSession),
      abilities: mayRunSessions(work) ? ["createSession"] : [],
    })),

  selectionSession: ({ params: { id = "" }, read }) =>
    read(async (work) => presentView(work, await sessionView(work, id))),

  createSession: ({ body, act }) => act(async (work) => ({ id: (await createSession(work, body)).id })),

  startSession: ({ params: { id = "" }, act }) =>
    act(async (work) => {
      await startSession(work, { sessionId: id });
      return ok;
    }),

  addSessionUnits: ({ params: { id = "" }, body, act }) =>
    act(async (work) => {
      await addUnits(work, { sessionId: id, unitIds: body.unitIds });
      return ok;
    }),

  removeSessionUnits: ({ params: { id = "" }, body, act }) =>
    act(async (work) => {
      await removeUnits(work, { sessionId: id, unitIds: body.unitIds });
      return ok;
    }),

  endSession: ({ params: { id = "" }, body, act }) =>
    act(async (work) => {
      await endSession(work, { sessionId: id, reason: body.reason });
      return ok;
    }),

  keepSession: ({ params: { id = "" }, act }) =>
    act(async (work) => {
      await keepSession(work, { sessionId: id });
      return ok;
    }),

  requestActCode: ({ params: { id = "" }, act }) => act((work) => requestActCode(work, { offerId: id })),

  confirmUnitFor: async ({ params: { id = "" }, body, act }) => {
    const outcome = await act((work) => confirmUnitFor(work, { ...body, offerId: id }));
    // The wrong try has been counted and committed; this is where it becomes a refusal.
    if (outcome === "wrongCode") throw refusedBySelection("wrongCode");
    return outcome;
  },

  extendOffer: ({ params: { id = "" }, body, act }) =>
    act(async (work) => {
      const extension = await extendOffer(work, { ...body, offerId: id });
      return { id: extension.id, closesAt: extension.closesAt.toString() };
    }),
};
