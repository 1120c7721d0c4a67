import * as z from "zod/mini";
import { route } from "./route.ts";
import { InstantText } from "./schemas.ts";

export const hostAppApi = {
  signInFromHost: route({
    method: "POST",
    path: "/sign-in/host",
    summary: "从城市应用（赣服通、龙城市民云）进入时登录：一次性票据",
    body: z.strictObject({
      host: z.string().check(z.minLength(1), z.maxLength(40)),
      ticket: z.string().check(z.minLength(1), z.maxLength(500)),
    }),
    reply: z.object({ token: z.string(), expiresAt: InstantText }),
  }),
};
