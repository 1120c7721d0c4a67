import type { FileStore } from "@housing/core/document";
import type { System } from "@housing/core/kernel";
import type { Kms } from "@housing/core/privacy";
import type { Logger } from "pino";
import type { DemoControl } from "./demo/demo-control.ts";
import type { HostGateway } from "./gateways/host/port.ts";
import type { HostSandbox } from "./gateways/host/sandbox.ts";
import type { RealNameGateway } from "./gateways/real-name/port.ts";
import type { SmsGateway } from "./gateways/sms/port.ts";
import type { WechatGateway } from "./gateways/wechat/port.ts";
import type { Kv } from "./kv/kv.ts";

export interface Gateways {
  sms: SmsGateway;
  wechat: WechatGateway;
  realName: RealNameGateway;
  host: HostGateway;
}

/** Everything around the domain that a running process has; made once in main.ts, or by a test. */
export interface Services {
  system: System;
  kv: Kv;
  files: FileStore;
  kms: Kms;
  gateways: Gateways;
  log: Logger;
  /** Only in demo mode. */
  demo?: DemoControl;
  /** Only where the app that opens our H5 is played by us. */
  hostSandbox?: HostSandbox;
  /** Told after every commit, so that what became due or was queued does not wait for the next tick. */
  wake(): void;
}
