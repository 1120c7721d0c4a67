import type { identityApi } from "@housing/core/contract/identity.api";
import { people } from "@housing/core/household";
import {
  identityRefused,
  type RealName,
  refuseBadIdNumber,
  requestOldPhoneCode,
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
import type { Actor } from "@housing/core/kernel";
import { maskPhone } from "@housing/core/privacy";
import { publicityKinds } from "@housing/core/publicity";
import type { Handlers } from "../../http/handler.ts";
import type { Services } from "../../services.ts";
import { demoHandlers } from "./demo.handlers.ts";
import { onceMore } from "./once-more.ts";
import { presentMe } from "./present-me.ts";
import { turns } from "./turns.ts";

/**
 * Comparing a password takes long on purpose, and tries of one name wait for each other in the database: without turns a
 * stranger's tries would hold all its connections.
 */
const passwordsInTurn = turns(4);

const presentSession = ({ token, expiresAt }: SignedIn) => ({ token, expiresAt: expiresAt.toString() });

/** The failed try is committed by now; this is where it becomes a refusal. */
function presentOutcome(outcome: SignInOutcome) {
  if ("refusal" in outcome) throw outcome.refusal;
  return presentSession(outcome);
}

/** Only a name and a number that belong together are looked up any further. */
async function refuseNobody(actor: Actor, { name, idNumber }: RealName, services: Services): Promise<void> {
  signedInApplicant(actor);
  refuseBadIdNumber(idNumber);
  if (!(await services.gateways.realName.matches({ name, idNumber }))) throw identityRefused("notMatched");
}

export const identityHandlers: Handlers<typeof identityApi> = {
  ...demoHandlers,

  publicConfig: async ({ system: { city, clock, registry }, services }) => ({
    city: city.code,
    cityName: city.name,
    platformName: city.platformName,
    helpLine: city.helpLine,
    authority: city.issuer.name,
    allocatedBy: city.allocatedBy,
    journey: [...city.journey],
    publicLists: city.publicLists.map((kind) => ({ kind, title: registry.get(publicityKinds, kind).title })),
    demo: services.demo !== undefined,
    serverNow: clock.now().toString(),
    regions: [...city.regions],
    areas: city.areas.map(({ code, name }) => ({ code, name })),
  }),

  me: ({ read, services, sessionEnded }) =>
    read(async (work) => ({
      ...(await presentMe(work, services.demo !== undefined)),
      ...(sessionEnded && { sessionEnded }),
    })),

  requestSmsCode: ({ act, body: { phone }, caller }) =>
    act(async (work) => ({ sentTo: maskPhone(phone), ...(await requestSmsCode(work, { phone, caller })) })),

  signInWithSms: async ({ act, body, caller }) =>
    presentOutcome(await onceMore(() => act((work) => signInWithSms(work, { ...body, caller })))),

  signInWithWechat: async ({ act, body, caller, services }) => {
    const openid = await services.gateways.wechat.openidOf(body.code);
    if (openid === undefined) throw identityRefused("wechatFailed");
    return presentSession(await onceMore(() => act((work) => signInWithWechat(work, { openid, caller }))));
  },

  signInStaff: async ({ act, body, caller }) =>
    presentOutcome(await passwordsInTurn(() => act((work) => signInStaff(work, { ...body, caller })))),

  signOut: async ({ act, token }) => {
    if (token) await act((work) => signOut(work, token));
    return { ok: true };
  },

  verifyIdentity: async ({ act, body, actor, services }) => {
    await refuseNobody(actor, body, services);
    const answer = await act(async (work) => {
      const outcome = await verifyIdentity(work, body, people);
      if ("refused" in outcome) return outcome;
      const verified = { ...work, actor: { ...signedInApplicant(actor), personId: outcome.personId } };
      return presentMe(verified, services.demo !== undefined);
    });
    if ("refused" in answer) throw identityRefused(answer.refused, { sentTo: answer.sentTo });
    return answer;
  },

  requestOldPhoneCode: async ({ act, body, actor, services }) => {
    await refuseNobody(actor, body, services);
    return act((work) => requestOldPhoneCode(work, body, people));
  },
};
