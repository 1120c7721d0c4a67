import type { Callbacks, Options } from "./types.ts";

type Perform = (options: Options) => unknown;

/** The outcome as wx words it; a failure is a plain object there, not an Error. */
export async function outcomeOf(name: string, options: Options, perform: Perform): Promise<object> {
  try {
    await Promise.resolve();
    const result = await perform(options);
    return { errMsg: `${name}:ok`, ...(result as object | undefined) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return Promise.reject({ errMsg: `${name}:fail ${why}` });
  }
}

/** The calling convention of wx: callbacks where given, otherwise a promise (base library 2.10.2 and later). */
export function called(name: string, options: Options, perform: Perform): Promise<object> | undefined {
  const outcome = outcomeOf(name, options, perform);
  if (!(options.success || options.fail || options.complete)) return outcome;
  void tell(outcome, options);
  return undefined;
}

/** Settles once the callbacks have run. */
export async function tell(outcome: Promise<object>, callbacks: Callbacks): Promise<void> {
  const [told, result] = await outcome.then(
    (success) => [callbacks.success, success] as const,
    (failure: object) => [callbacks.fail, failure] as const,
  );
  told?.(result);
  callbacks.complete?.(result);
}
