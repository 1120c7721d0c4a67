/** WeChat's side of signing in. */
export interface WechatGateway {
  /** The openid behind a login code, or undefined when the code is wrong, used or too old. */
  openidOf(code: string): Promise<string | undefined>;
}
