import { type Sandbox, startSandbox } from "../sandbox.ts";

/**
 * Plays WeChat's auth.code2Session. `user~nonce` is a code of that user and works once, as a real one; any other code
 * is a user of its own and may be used again, for developer tools that always give the same.
 */
export function startWechatSandbox(): Promise<Sandbox> {
  const used = new Set<string>();
  return startSandbox({
    answer({ path, search }) {
      if (path !== "/sns/jscode2session") return undefined;
      const code = search.get("js_code") ?? "";
      const [user = "", nonce] = code.split("~");
      if (user === "" || user === "invalid") return { errcode: 40029, errmsg: "invalid code" };
      if (nonce !== undefined && used.has(code)) return { errcode: 40163, errmsg: "code been used" };
      used.add(code);
      return { openid: `sandbox-${user}`, session_key: "c2FuZGJveA==" };
    },
  });
}
