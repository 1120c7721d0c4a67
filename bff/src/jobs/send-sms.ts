import { inTransaction, systemActor } from "@housing/core/kernel";
import { sendWaiting, takeReport } from "@housing/core/messaging";
import type { Job } from "./job.ts";

/** Sends what is queued and may go out now, in the order of the queue. */
export const sendSmsJob: Job = {
  name: "send-sms",
  schedule: "*/2 * * * * *",
  afterCommit: true,
  run: ({ system, gateways, log }) =>
    sendWaiting(
      system,
      (message) => gateways.sms.send(message),
      (refused) => log.warn(refused, "an SMS was not taken by the gateway"),
    ),
};

/** Takes in delivery reports; one that comes twice or out of order changes nothing. */
export const deliveryReportsJob: Job = {
  name: "sms-reports",
  schedule: "*/5 * * * * *",
  alone: true,
  async run({ system, gateways }) {
    const reports = await gateways.sms.fetchReports();
    let taken = 0;
    for (const report of reports) {
      const changed = await inTransaction(system, systemActor("sms"), (work) => takeReport(work, report));
      taken += changed;
    }
    return taken;
  },
};
