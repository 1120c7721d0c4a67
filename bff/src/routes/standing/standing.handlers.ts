import type { standingApi } from "@housing/core/contract/standing.api";
import { hasRole, plainDate, startOfDay } from "@housing/core/kernel";
import {
  addCreditRecord,
  addToBlocklist,
  type BlocklistItem,
  blocklist,
  removeFromBlocklist,
  sanctionText,
} from "@housing/core/standing";
import type { Handlers } from "../../http/handler.ts";

function presentItem({ sanction, maskedName, maskedIdNumber, active }: BlocklistItem) {
  const { id, cause, scope, reason, removedAt, removalReason } = sanction;
  return {
    ...{ id, maskedName, maskedIdNumber, cause, scope, reason, active },
    text: sanctionText(sanction),
    from: sanction.from.toString(),
    until: sanction.until.toString(),
    ...(removedAt && { removedAt: removedAt.toString() }),
    ...(removalReason && { removalReason }),
  };
}

export const standingHandlers: Handlers<typeof standingApi> = {
  blocklist: ({ read, query }) =>
    read(async (work) => {
      const { items, next } = await blocklist(work, query);
      const abilities = hasRole(work.actor, "city", "admin") ? ["add", "remove"] : [];
      return { items: items.map(presentItem), ...(next && { next }), abilities };
    }),
  addToBlocklist: ({ act, body }) =>
    act(async (work) => {
      const { lastDay, ...given } = body;
      const until = lastDay === undefined ? undefined : startOfDay(plainDate(lastDay).add({ days: 1 }));
      const { id } = await addToBlocklist(work, { ...given, until });
      return { id };
    }),
  removeFromBlocklist: ({ act, params, body }) =>
    act(async (work) => {
      await removeFromBlocklist(work, { sanctionId: params.id!, reason: body.reason });
      return { ok: true as const };
    }),
  addCreditRecord: ({ act, body }) =>
    act(async (work) => {
      const { id } = await addCreditRecord(work, body);
      return { id };
    }),
};
