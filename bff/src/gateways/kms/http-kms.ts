import type { Kms } from "@housing/core/privacy";
import { type Endpoint, GatewayError, signedPost } from "../signed-http.ts";

/**
 * The key management of the city's certified cryptographic module over HTTP: keys never leave it. The names of its
 * calls are unconfirmed until the module is chosen; bytes travel as base64.
 */
export function httpKms(endpoint: Endpoint): Kms {
  const ask = async (call: string, body: Record<string, string>): Promise<unknown> => {
    const reply = (await signedPost("KMS", endpoint, `/kms/${call}`, body)) as { result?: unknown };
    return reply.result;
  };
  const text = async (call: string, body: Record<string, string>): Promise<string> => {
    const result = await ask(call, body);
    if (typeof result !== "string") throw new GatewayError("KMS", `${call} gave no result`);
    return result;
  };
  const bytes = async (call: string, body: Record<string, string>): Promise<Uint8Array> =>
    Buffer.from(await text(call, body), "base64");
  return {
    name: "http",
    software: false,
    wrap: (context, dataKey) => bytes("wrap", { context, data: base64(dataKey) }),
    unwrap: (context, wrapped) => bytes("unwrap", { context, data: base64(wrapped) }),
    mac: (purpose, data) => bytes("mac", { purpose, data: base64(data) }),
    sign: (keyId, data) => text("sign", { keyId, data: base64(data) }),
    verify: async (keyId, data, signature) =>
      (await ask("verify", { keyId, data: base64(data), signature })) === true,
    publicKey: (keyId) => text("public-key", { keyId }),
  };
}

const base64 = (data: Uint8Array): string => Buffer.from(data).toString("base64");
