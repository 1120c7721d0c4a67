import type { subsidyApi } from "@housing/core/contract/subsidy.api";
import { laneText, stopSubsidy, subsidyDetail, subsidyStateText } from "@housing/core/queue";
import type { Handlers } from "../../http/handler.ts";
import { presentChange } from "./present-entry.ts";

export const subsidyHandlers: Handlers<typeof subsidyApi> = {
  subsidyHousehold: ({ read, params }) =>
    read(async (work) => {
      const { household, application, history, mayStop } = await subsidyDetail(work, params.id!);
      const { id, maskedName, state, since, tier, bedrooms, formerNumber, entryId } = household;
      const { stoppedAt, stopReason } = household;
      return {
        ...{ id, maskedName, entryId, since: since.toString(), laneText: laneText(tier, bedrooms) },
        state: { code: state, label: subsidyStateText[state] },
        ...(formerNumber && { formerNumber }),
        conversion: { id: household.caseId, caseNo: household.caseNo },
        ...(application && { application }),
        ...(stoppedAt && { stoppedAt: stoppedAt.toString() }),
        ...(stopReason && { stopReason }),
        history: history.map(presentChange),
        abilities: mayStop ? ["stop"] : [],
      };
    }),

  stopSubsidy: ({ act, params, body }) =>
    act(async (work) => {
      await stopSubsidy(work, { id: params.id!, reason: body.reason });
      return { ok: true };
    }),
};
