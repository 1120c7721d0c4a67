import type { leaseApi } from "@housing/core/contract/lease.api";
import { plainDate } from "@housing/core/kernel";
import {
  decideDoubt,
  type MoveInBatchView,
  moveInBatches,
  moveInBatchView,
  moveInHouseholds,
  recordOriginalsChecked,
  referDoubt,
  signLease,
} from "@housing/core/lease";
import type { Handlers } from "../../http/handler.ts";
import { presentHousehold } from "./present-allocation.ts";

const ok = { ok: true as const };

const presentBatch = ({ batch, session, progress, signBy }: MoveInBatchView) => ({
  ...{ id: batch.id, batchNo: batch.batchNo, sessionId: batch.sessionId },
  ...{ sessionNo: session.sessionNo, sessionTitle: session.title },
  createdAt: batch.createdAt.toString(),
  progress,
  ...(signBy && { signBy: signBy.toString() }),
});

export const leaseHandlers: Handlers<typeof leaseApi> = {
  moveInBatches: ({ read }) =>
    read(async (work) => ({ batches: (await moveInBatches(work)).map(presentBatch) })),

  moveInBatch: ({ params: { id = "" }, read }) =>
    read(async (work) => {
      const view = await moveInBatchView(work, id);
      const households = await moveInHouseholds(work, view.batch);
      return { batch: presentBatch(view), households: households.map(presentHousehold) };
    }),

  recordOriginals: ({ params: { id = "" }, body, act }) =>
    act(async (work) => {
      await recordOriginalsChecked(work, { allocationId: id, documents: body.documents });
      return ok;
    }),

  referDoubt: ({ params: { id = "" }, body, act }) =>
    act(async (work) => {
      await referDoubt(work, { allocationId: id, doubt: body.doubt });
      return ok;
    }),

  decideDoubt: ({ params: { id = "" }, body, act }) =>
    act(async (work) => {
      await decideDoubt(work, { allocationId: id, ...body });
      return ok;
    }),

  signLease: ({ params: { id = "" }, body, act }) =>
    act(async (work) => {
      const dates = { startsOn: plainDate(body.startsOn), endsOn: plainDate(body.endsOn) };
      const lease = await signLease(work, { allocationId: id, ...dates });
      return { leaseId: lease.id, leaseNo: lease.leaseNo };
    }),
};
