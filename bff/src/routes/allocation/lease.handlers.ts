import type { leaseApi } from "@housing/core/contract/lease.api";
import { plainDate } from "@housing/core/kernel";
import {
  decideDoubt,
  moveInBatch,
  moveInBatches,
  recordOriginalsChecked,
  referDoubt,
  signLease,
} from "@housing/core/lease";
import type { Handlers } from "../../http/handler.ts";
import { presentHousehold } from "./present-allocation.ts";

const ok = { ok: true as const };

type Batch = Awaited<ReturnType<typeof moveInBatches>>[number];

const presentBatch = ({ id, batchNo, sessionId, createdAt }: Batch) => ({
  ...{ id, batchNo, sessionId },
  createdAt: createdAt.toString(),
});

export const leaseHandlers: Handlers<typeof leaseApi> = {
  moveInBatches: ({ read }) =>
    read(async (work) => ({ batches: (await moveInBatches(work)).map(presentBatch) })),

  moveInBatch: ({ params: { id = "" }, read }) =>
    read(async (work) => {
      const { batch, households } = await moveInBatch(work, id);
      return { batch: presentBatch(batch), households: households.map(presentHousehold) };
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
