import type { HostAppCode } from "@housing/core/kernel";
import type { Gateways } from "../services.ts";
import type { Settings } from "../settings.ts";
import { httpHostGateway } from "./host/http-adapter.ts";
import { hostMappings } from "./host/mapping.ts";
import { type HostSandbox, startHostSandbox } from "./host/sandbox.ts";
import { httpRealNameGateway } from "./real-name/http-adapter.ts";
import { startRealNameSandbox } from "./real-name/sandbox.ts";
import type { Sandbox } from "./sandbox.ts";
import { httpSmsGateway } from "./sms/http-adapter.ts";
import { startSmsSandbox } from "./sms/sandbox.ts";
import { httpWechatGateway } from "./wechat/http-adapter.ts";
import { startWechatSandbox } from "./wechat/sandbox.ts";

const secret = "sandbox";

/** Adapters to the other systems that the settings name; each of the others is played by a sandbox of this process. */
export async function openGateways(
  settings: Settings,
  hostApp: HostAppCode,
): Promise<{ gateways: Gateways; hostSandbox?: HostSandbox; stop(): Promise<void> }> {
  const sandboxes: Sandbox[] = [];
  const play = async (starting: Promise<Sandbox>): Promise<{ url: string; secret: string }> => {
    const sandbox = await starting;
    sandboxes.push(sandbox);
    return { url: sandbox.url, secret };
  };
  const sms = settings.sms ?? (await play(startSmsSandbox(secret)));
  const realName = settings.realName ?? (await play(startRealNameSandbox(secret)));
  const wechat = settings.wechat ?? { ...(await play(startWechatSandbox())), appId: "sandbox" };
  const hostMapping = hostMappings[hostApp];
  const hostSandbox = settings.hostApp ? undefined : await startHostSandbox(secret, hostMapping);
  if (hostSandbox) sandboxes.push(hostSandbox);
  const host = settings.hostApp ?? { url: hostSandbox?.url ?? "", secret };
  const gateways = {
    sms: httpSmsGateway(sms, settings.sms ? "provider" : "sandbox"),
    realName: httpRealNameGateway(realName),
    wechat: httpWechatGateway(wechat),
    host: httpHostGateway(host, hostMapping),
  };
  const stop = async (): Promise<void> => {
    await Promise.all(sandboxes.map((sandbox) => sandbox.stop()));
  };
  return { gateways, stop, ...(hostSandbox && { hostSandbox }) };
}
