import { UniqueConstraintViolationException } from "@mikro-orm/core";
import { record } from "../audit/index.ts";
import { found, hasRole, permit, refuseIf, type Work } from "../kernel/index.ts";
import { refused } from "./refusals.ts";
import { queueMessage } from "./send-sms.ts";
import { SmsMessage } from "./sms.entity.ts";

/** G3.20: sends a failed message again, word for word, as a message of its own. Answers its id. */
export async function resendSms(work: Work, { id, reason }: { id: string; reason: string }): Promise<string> {
  permit(hasRole(work.actor, "city", "admin"));
  const { template, phone, text, subjectType, subjectId, state, secret } = found(
    await work.em.findOne(SmsMessage, { id }),
  );
  refuseIf(state !== "failed", () => refused("notFailed"));
  refuseIf(secret, () => refused("codeNotResent"));
  const again = { template, phone, text, subjectType, subjectId, resendOf: id };
  const resentId = await onlyOnce(() => queueMessage(work, again));
  record(work, {
    act: "messaging.resent",
    subjectType: "smsMessage",
    subjectId: id,
    facts: { resentId, template, reason },
  });
  await work.em.flush();
  return resentId;
}

async function onlyOnce<T>(queue: () => Promise<T>): Promise<T> {
  try {
    return await queue();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw refused("resentAlready");
    throw error;
  }
}
