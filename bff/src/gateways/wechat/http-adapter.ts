import { plainGet } from "../signed-http.ts";
import type { WechatGateway } from "./port.ts";

export interface WechatApp {
  /** https://api.weixin.qq.com in production. */
  url: string;
  appId: string;
  secret: string;
  timeoutMs?: number;
}

/** WeChat's auth.code2Session. The session key that comes with the openid is not kept: nothing here needs it. */
export function httpWechatGateway(app: WechatApp): WechatGateway {
  return {
    async openidOf(code) {
      const search = {
        appid: app.appId,
        secret: app.secret,
        js_code: code,
        grant_type: "authorization_code",
      };
      const url = `${app.url.replace(/\/$/, "")}/sns/jscode2session`;
      const reply = (await plainGet("WeChat", url, search, app.timeoutMs)) as { openid?: unknown };
      return typeof reply.openid === "string" && reply.openid !== "" ? reply.openid : undefined;
    },
  };
}
