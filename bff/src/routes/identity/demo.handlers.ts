import type { identityApi } from "@housing/core/contract/identity.api";
import { signedInStaff } from "@housing/core/identity";
import { Duration, hasRole, type Instant, instant, permit, refused, type System } from "@housing/core/kernel";
import { SmsMessage } from "@housing/core/messaging";
import { blindIndex, maskPhone } from "@housing/core/privacy";
import type { Handlers } from "../../http/handler.ts";
import type { Services } from "../../services.ts";

type DemoCalls = Pick<typeof identityApi, "demoClock" | "demoSmsInbox">;

/** Outside a demo these calls do not exist. */
function demoOf(services: Services) {
  if (!services.demo) throw refused("notFound");
  return services.demo;
}

/** The instant that `{ to }` or `{ by }` means; text that is neither is one wrong field. */
function targetOf(system: System, body: { to: string } | { by: string }): Instant {
  const path = "to" in body ? "to" : "by";
  try {
    return "to" in body ? instant(body.to) : system.clock.now().add(hoursOf(body.by));
  } catch {
    const text =
      "to" in body ? "请填写时刻，例如2026-06-10T09:00。" : "请填写时长，例如P3D（三天）或PT4H（四小时）。";
    throw refused("invalid", { count: 1 }, [{ path, text }]);
  }
}

/** An instant knows no days; business days are all 24 hours long. */
const hoursOf = (length: string) => {
  const { days, weeks, hours, minutes, seconds } = Duration.from(length);
  return Duration.from({ hours: hours + (days + 7 * weeks) * 24, minutes, seconds });
};

export const demoHandlers: Handlers<DemoCalls> = {
  demoClock: async ({ actor, body, services, system }) => {
    const demo = demoOf(services);
    permit(hasRole(signedInStaff(actor), "admin"));
    const { now, done, failed } = await demo.walkTo(targetOf(system, body));
    services.wake();
    return { now: now.toString(), done, failed };
  },

  demoSmsInbox: async ({ query, read, services }) => {
    demoOf(services);
    const { phone, limit = 50 } = query;
    const where = phone ? { phoneIndex: blindIndex("sms_message.phone", phone) } : {};
    const newest = {
      orderBy: { queuedAt: "desc", id: "desc" },
      limit: Math.min(Math.max(limit, 1), 200),
    } as const;
    const messages = await read(({ em }) => em.find(SmsMessage, where, newest));
    return {
      messages: messages.map(({ id, text, state, queuedAt, ...message }) => {
        // The phone in full only to somebody who knows it already.
        return {
          id,
          phone: phone ? message.phone : maskPhone(message.phone),
          text,
          state,
          at: queuedAt.toString(),
        };
      }),
    };
  },
};
