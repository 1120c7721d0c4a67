import { type TestSystem, testSystem } from "@housing/db/testing/test-system";
import type { ExecutionContext } from "ava";
import {
  type Actor,
  inTransaction,
  Refusal,
  type Role,
  type Staff,
  systemActor,
  type Work,
} from "../../kernel/index.ts";
import { actorOfToken, type Caller, createStaff, type SignedIn, StaffUser, signInStaff } from "../index.ts";

export const password = "Right-Pass-2026";

export async function fresh(
  t: ExecutionContext,
  parameters: Record<string, unknown> = {},
): Promise<TestSystem> {
  const system = await testSystem({ at: "2026-06-01T09:00", parameters });
  t.teardown(() => system.close());
  return system;
}

export const run = <T>(system: TestSystem, actor: Actor, act: (work: Work) => Promise<T>): Promise<T> =>
  inTransaction(system, actor, act);

/** The code of a refusal, thrown or answered. */
export async function codeOf(act: Promise<unknown>): Promise<string> {
  try {
    const outcome = (await act) as { refusal?: Refusal } | undefined;
    return outcome?.refusal?.code ?? "done";
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** Makes a member of staff with the usual password. */
export async function member(
  system: TestSystem,
  username: string,
  role: Role = "admin",
  regions: readonly string[] = ["360700"],
): Promise<Staff> {
  const input = { username, name: `${username}员`, password, roles: [role], regions };
  const { id, name } = await run(system, systemActor("test"), (work) => createStaff(work, input));
  return { kind: "staff", userId: id, name, roles: [role], regions: [...regions] };
}

export interface Credentials {
  username: string;
  password?: string;
  totp?: string;
  caller?: Caller;
}

export const signIn = (system: TestSystem, given: Credentials) =>
  run(system, { kind: "visitor" }, (work) => signInStaff(work, { password, ...given }));

/** Signs in and answers the token. */
export async function tokenOf(system: TestSystem, given: Credentials): Promise<string> {
  const outcome = await signIn(system, given);
  if ("refusal" in outcome) throw outcome.refusal;
  return (outcome as SignedIn).token;
}

export const actorNow = (system: TestSystem, token: string): Promise<Actor> => actorOfToken(system, token);

export const userNow = (system: TestSystem, { userId }: Staff): Promise<StaffUser> =>
  system.em.fork().findOneOrFail(StaffUser, { id: userId });

export const later = (
  system: TestSystem,
  length: { hours?: number; minutes?: number; seconds?: number },
): void => system.clock.set(system.clock.now().add(length));
