import type { identityApi } from "@housing/core/contract/identity.api";
import { personFor } from "@housing/core/household";
import {
  identityRefused,
  refuseBadIdNumber,
  requestSmsCode,
  type SignedIn,
  type SignInOutcome,
  signedInApplicant,
  signInStaff,
  signInWithSms,
  signInWithWechat,
  signOut,
  verifyIdentity,
} from "@housing/core/identity";
import { maskPhone } from "@housing/core/privacy";
import type { Handlers } from "../../http/handler.ts";
import { demoHandlers } from "./demo.handlers.ts";
import { onceMore } from "./once-more.ts";
import { presentMe } from "./present-me.ts";

const presentSession = ({ token, expiresAt }: SignedIn) => ({ token, expiresAt: expiresAt.toString() });

/** The failed try is committed by now; this is where it becomes a refusal. */
function presentOutcome(outcome: SignInOutcome) {
  if ("refusal" in outcome) throw outcome.refusal;
  return presentSession(outcome);
}

export const identityHandlers: Handlers<typeof identityApi> = {
  ...demoHandlers,

  publicConfig: async ({ system: { city, clock }, services }) => ({
    city: city.code,
    cityName: city.name,
    platformName: city.platformName,
    demo: services.demo !== undefined,
    serverNow: clock.now().toString(),
    regions: [...city.regions],
    areas: city.areas.map(({ code, name }) => ({ code, name })),
  }),

  me: ({ read, services }) => read((work) => presentMe(work, services.demo !== undefined)),

  requestSmsCode: ({ act, body: { phone } }) =>
    act(async (work) => ({ sentTo: maskPhone(phone), ...(await requestSmsCode(work, { phone })) })),

  signInWithSms: async ({ act, body }) =>
    presentOutcome(await onceMore(() => act((work) => signInWithSms(work, body)))),

  signInWithWechat: async ({ act, body, services }) => {
    const openid = await services.gateways.wechat.openidOf(body.code);
    if (openid === undefined) throw identityRefused("wechatFailed");
    return presentSession(await onceMore(() => act((work) => signInWithWechat(work, { openid }))));
  },

  signInStaff: async ({ act, body }) => presentOutcome(await act((work) => signInStaff(work, body))),

  signOut: async ({ act, token }) => {
    if (token) await act((work) => signOut(work, token));
    return { ok: true };
  },

  verifyIdentity: async ({ act, body, actor, services }) => {
    signedInApplicant(actor);
    refuseBadIdNumber(body.idNumber);
    if (!(await services.gateways.realName.matches(body))) throw identityRefused("notMatched");
    return act(async (work) => {
      const personId = await verifyIdentity(work, body, personFor);
      const verified = { ...work, actor: { ...signedInApplicant(actor), personId } };
      return presentMe(verified, services.demo !== undefined);
    });
  },
};
