import { changeParameter } from "@housing/core/city";
import type { messagingApi } from "@housing/core/contract/messaging.api";
import { hasRole, instant } from "@housing/core/kernel";
import {
  changeTemplate,
  messageDetail,
  noticeHours,
  reminderHours,
  resendSms,
  sendingAllowed,
  sendingState,
  sendTestSms,
  signature,
} from "@housing/core/messaging";
import type { Handlers } from "../../http/handler.ts";
import type { Services } from "../../services.ts";
import { presentMessage } from "./present-message.ts";
import { presentTemplates } from "./present-templates.ts";

/** What the provider says about itself; one that does not answer is told, not thrown. */
async function askBalance({ gateways, log }: Services): Promise<{ balance?: number; unreachable: boolean }> {
  try {
    const balance = await gateways.sms.balance();
    return { ...(balance !== undefined && { balance }), unreachable: false };
  } catch (error) {
    log.warn({ err: error }, "the SMS provider does not tell what is left");
    return { unreachable: true };
  }
}

export const messagingHandlers: Handlers<typeof messagingApi> = {
  smsTemplates: ({ read }) => read(presentTemplates),

  changeSmsTemplate: ({ act, params, body }) =>
    act(async (work) => {
      const { effectiveFrom, ...given } = body;
      const from = effectiveFrom ? instant(effectiveFrom) : undefined;
      const version = await changeTemplate(work, { ...given, code: params.code!, effectiveFrom: from });
      return { id: version.id };
    }),

  smsGateway: async ({ read, services }) => {
    const known = await read(async (work) => {
      const { oldestQueuedAt, lastSentAt, lastFailedAt, lastFailure, ...state } = await sendingState(work);
      const now = work.clock.now();
      return {
        ...state,
        signature: work.policy.at(signature, now),
        ...(oldestQueuedAt && { oldestQueuedAt: oldestQueuedAt.toString() }),
        ...(lastSentAt && { lastSentAt: lastSentAt.toString() }),
        ...(lastFailedAt && { lastFailedAt: lastFailedAt.toString() }),
        ...(lastFailure && { lastFailure }),
        hours: [
          { label: "通知短信", ...work.policy.at(noticeHours, now) },
          { label: "选房时限提醒", ...work.policy.at(reminderHours, now) },
        ],
        abilities: hasRole(work.actor, "city", "admin") ? ["test", "pause"] : [],
      };
    });
    return { ...known, ...services.gateways.sms.about, ...(await askBalance(services)) };
  },

  testSms: ({ act, body }) =>
    act(async (work) => {
      const id = await sendTestSms(work, body);
      return id ? { id } : {};
    }),

  setSmsSending: ({ act, body: { allowed, reason } }) =>
    act(async (work) => {
      const change = { code: sendingAllowed.code, value: allowed, reason };
      return { effectiveFrom: (await changeParameter(work, change)).effectiveFrom.toString() };
    }),

  smsMessage: ({ read, params }) =>
    read(async (work) => presentMessage(work, await messageDetail(work, params.id!))),

  resendSms: ({ act, params, body }) =>
    act(async (work) => ({ id: await resendSms(work, { id: params.id!, reason: body.reason }) })),
};
