import { hmacSm3, sameTag } from "@housing/core/privacy";

/** Where another system answers, and the secret that both sides sign with. */
export interface Endpoint {
  url: string;
  secret: string;
  /** How long to wait for an answer, ms. */
  timeoutMs?: number;
}

/** Another system did not answer, or not as agreed. Never holds what was sent: that may be personal. */
export class GatewayError extends Error {
  constructor(system: string, what: string, options?: ErrorOptions) {
    super(`${system}: ${what}`, options);
    this.name = "GatewayError";
  }
}

export const SIGNATURE = "x-signature";
const TIMEOUT = 5000;

/** HMAC-SM3 over the text of a message, hex. */
export const signatureOf = (secret: string, text: string): string =>
  hmacSm3(Buffer.from(secret), text).toString("hex");

export function isSignedBy(secret: string, text: string, signature: string): boolean {
  return sameTag(Buffer.from(signatureOf(secret, text)), Buffer.from(signature));
}

/** Posts signed JSON and answers the JSON of a signed reply; rejects with GatewayError on anything else. */
export async function signedPost(
  system: string,
  endpoint: Endpoint,
  path: string,
  body: object,
): Promise<unknown> {
  const text = JSON.stringify(body);
  const response = await ask(system, new URL(path.slice(1), `${endpoint.url.replace(/\/$/, "")}/`), {
    method: "POST",
    headers: { "content-type": "application/json", [SIGNATURE]: signatureOf(endpoint.secret, text) },
    body: text,
    signal: AbortSignal.timeout(endpoint.timeoutMs ?? TIMEOUT),
  });
  if (!isSignedBy(endpoint.secret, response.text, response.signature)) {
    throw new GatewayError(system, "the reply is not signed as agreed");
  }
  return parsed(system, response.text);
}

/** Gets JSON from a system that signs nothing; `search` goes into the address. */
export async function plainGet(
  system: string,
  url: string,
  search: Readonly<Record<string, string>>,
  timeoutMs = TIMEOUT,
): Promise<unknown> {
  const address = new URL(url);
  for (const [name, value] of Object.entries(search)) address.searchParams.set(name, value);
  const { text } = await ask(system, address, { signal: AbortSignal.timeout(timeoutMs) });
  return parsed(system, text);
}

async function ask(
  system: string,
  url: URL,
  init: RequestInit,
): Promise<{ text: string; signature: string }> {
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    if (!response.ok) throw new GatewayError(system, `answered ${response.status}`);
    return { text, signature: response.headers.get(SIGNATURE) ?? "" };
  } catch (error) {
    if (error instanceof GatewayError) throw error;
    throw new GatewayError(system, "no answer", { cause: error });
  }
}

function parsed(system: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new GatewayError(system, "the reply is not JSON");
  }
}
