import test from "ava";
import { addressOf, type NamedRoute, type Path, type Spot, sampleOf } from "./contract-walk.ts";
import { type RawAnswer, type RawCall, refusalFault } from "./raw-call.ts";
import { type TestServer, testServer } from "./test-server.ts";

/** One server for all walks of a test file: nothing that they send changes what another is told. */
export function walkedServer(): () => TestServer {
  let server: TestServer | undefined;
  test.before(async () => {
    // It is asked more often than any caller may.
    server = await testServer({
      app: { rateLimits: { perAddress: 1_000_000, signInsPerAddress: 1_000_000 } },
    });
  });
  test.after.always(() => server?.close());
  return () => {
    if (!server) throw new Error("the server of the walks did not start");
    return server;
  };
}

/** An id that nothing has. */
export const nowhere = "01980000-0000-7000-8000-00000000dead";

/** The call with a body that its declaration allows. */
export const sampleCall = ({ method, path, body }: NamedRoute, parameter = nowhere): RawCall => ({
  method,
  path: addressOf(path, parameter),
  ...(body !== undefined && { body: sampleOf(body) }),
});

/** What is wrong with an answer that has to be a refusal. */
export function told(name: string, what: string, answer: RawAnswer, ...statuses: number[]): string[] {
  const fault = refusalFault(answer);
  if (fault !== undefined) return [`${name}, ${what}: ${fault}`];
  if (statuses.length === 0 || statuses.includes(answer.status)) return [];
  return [`${name}, ${what}: ${answer.status} ${answer.text.slice(0, 200)}`];
}

/** Whatever was sent, the server is not broken by it: it does it, or refuses it in a sentence. */
export const survived = (name: string, what: string, answer: RawAnswer): string[] =>
  answer.status < 400 ? [] : told(name, what, answer);

export const nameOf = (path: Path): string => path.map(String).join(".");
export const kindAt = ({ schema }: Spot): string => schema._zod.def.type;
export const isText = (spot: Spot): boolean => ["string", "enum", "literal"].includes(kindAt(spot));
/** Places that take anything: what stands there is judged by the domain, when it is used. */
export const takesAnything = (spot: Spot): boolean => ["unknown", "any", "custom"].includes(kindAt(spot));
