import type { accountApi } from "@housing/core/contract/identity-account.api";
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endOtherSessions,
  endOwnSession,
  identityRefused,
  type OwnAct,
  ownSecondFactor,
  ownSessions,
  removeSecondFactor,
} from "@housing/core/identity";
import type { Handlers } from "../../http/handler.ts";

const ok = { ok: true as const };

const tokenOf = (token: string | undefined): string => {
  if (token === undefined) throw identityRefused("notSignedIn");
  return token;
};

/** The wrong try is counted and committed by now; this is where it becomes a refusal. */
function okUnlessRefused({ refusal }: OwnAct) {
  if (refusal) throw refusal;
  return ok;
}

export const accountHandlers: Handlers<typeof accountApi> = {
  ownSessions: ({ read, token }) =>
    read(async (work) => ({
      sessions: (await ownSessions(work, tokenOf(token))).map((session) => ({
        ...session,
        signedInAt: session.signedInAt.toString(),
        lastSeenAt: session.lastSeenAt.toString(),
        expiresAt: session.expiresAt.toString(),
      })),
    })),

  endOwnSession: ({ act, params: { id = "" } }) =>
    act(async (work) => {
      await endOwnSession(work, { sessionId: id });
      return ok;
    }),

  endOtherSessions: ({ act, token }) =>
    act(async (work) => ({ ended: await endOtherSessions(work, tokenOf(token)) })),

  changePassword: async ({ act, body, token }) =>
    okUnlessRefused(await act((work) => changePassword(work, { ...body, token: tokenOf(token) }))),

  ownSecondFactor: ({ read }) => read(ownSecondFactor),

  beginSecondFactor: async ({ act, body }) => {
    const begun = await act((work) => beginSecondFactor(work, body));
    if ("refusal" in begun) throw begun.refusal;
    return begun;
  },

  confirmSecondFactor: ({ act, body, caller, token }) =>
    act(async (work) => ({
      recoveryCodes: await confirmSecondFactor(work, { ...body, caller, token: tokenOf(token) }),
    })),

  removeSecondFactor: async ({ act, body, caller }) =>
    okUnlessRefused(await act((work) => removeSecondFactor(work, { ...body, caller }))),
};
