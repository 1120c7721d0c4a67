import { SoftKms } from "@housing/core/privacy";
import { type Sandbox, startSandbox } from "../sandbox.ts";

type Body = Record<string, unknown>;

/** Plays the key management system, with keys in software: for tests of the adapter and of a production start. */
export function startKmsSandbox(secret: string, master: Uint8Array): Promise<Sandbox> {
  const kms = new SoftKms(master);
  const data = (body: Body): Buffer => Buffer.from(String(body.data), "base64");
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
  const calls: Readonly<Record<string, (body: Body) => Promise<unknown>>> = {
    "/kms/wrap": async (body) => base64(await kms.wrap(String(body.context), data(body))),
    "/kms/unwrap": async (body) => base64(await kms.unwrap(String(body.context), data(body))),
    "/kms/mac": async (body) => base64(await kms.mac(String(body.purpose), data(body))),
    "/kms/sign": (body) => kms.sign(String(body.keyId), data(body)),
    "/kms/verify": (body) => kms.verify(String(body.keyId), data(body), String(body.signature)),
    "/kms/public-key": (body) => kms.publicKey(String(body.keyId)),
  };
  return startSandbox({
    secret,
    async answer({ path, body }) {
      const call = calls[path];
      return call && { result: await call(body) };
    },
  });
}
