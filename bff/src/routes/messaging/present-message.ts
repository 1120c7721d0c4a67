import type { messagingApi } from "@housing/core/contract/messaging.api";
import type { InputOf } from "@housing/core/contract/route";
import { smsParts } from "@housing/core/contract/sms-text";
import type { Instant, Work } from "@housing/core/kernel";
import { type MessageDetail, type SmsMessage, smsTemplates } from "@housing/core/messaging";
import { maskPhone } from "@housing/core/privacy";

const text = (at: Instant | null | undefined) => at?.toString();

/** When what happened to it; what has not happened is left out. */
function moments({ sentAt, deliveredAt, failedAt, sendBy, nextTryAt, state }: SmsMessage) {
  return {
    ...(sentAt && { sentAt: text(sentAt)! }),
    ...(deliveredAt && { deliveredAt: text(deliveredAt)! }),
    ...(failedAt && { failedAt: text(failedAt)! }),
    ...(sendBy && { sendBy: text(sendBy)! }),
    ...(state === "queued" && nextTryAt && { nextTryAt: text(nextTryAt)! }),
  };
}

export function presentMessage(
  work: Work,
  { message, readable, resentAs, mayResend }: MessageDetail,
): InputOf<(typeof messagingApi)["smsMessage"]["reply"]> {
  const { id, template, state, queuedAt, attempts, failure, resendOf, place } = message;
  return {
    ...{ id, template, state, attempts, queuedAt: queuedAt.toString() },
    title: work.registry.find(smsTemplates, template)?.title ?? template,
    phone: maskPhone(message.phone),
    ...(readable && { text: message.text }),
    parts: smsParts(message.text),
    subject: { type: message.subjectType, id: message.subjectId },
    ...moments(message),
    ...(typeof place === "number" && { place }),
    ...(failure && { failure }),
    ...(resendOf && { resendOf }),
    ...(resentAs && { resentAs }),
    abilities: mayResend ? ["resend"] : [],
  };
}
