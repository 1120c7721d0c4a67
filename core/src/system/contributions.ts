import { contributeIdentity } from "../identity/index.ts";
import type { Contribution } from "../kernel/index.ts";

/** Every domain that contributes to the system, in the order of ARCHITECTURE.md. */
export const contributions: readonly Contribution[] = [contributeIdentity];
