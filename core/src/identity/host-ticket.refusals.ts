import { defineRefusals } from "../kernel/index.ts";

export const refused = defineRefusals("hostApp", {
  unknown: { status: 422, text: "不能从这个应用登录，请用短信验证码登录。" },
  ticketSpent: {
    status: 401,
    text: (facts) =>
      `这次从${facts.host}进入的登录凭证已经用过或过了时间。请回到${facts.host}重新打开，或用短信验证码登录。`,
  },
  silent: {
    status: 503,
    text: (facts) => `${facts.host}暂时没有回应。请稍后从${facts.host}重新打开，或用短信验证码登录。`,
  },
});
