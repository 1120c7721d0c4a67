import { defineRefusals } from "../kernel/index.ts";

export const refused = defineRefusals("messaging", {
  unknownTemplate: { status: 404, text: "没有这个短信模板，请从列表中选择。" },
  demanded: {
    status: 422,
    text: (facts) => `“${facts.title}”依据${facts.clause}必须发送，不能停用；内容可以修改。`,
  },
  inThePast: { status: 422, text: "生效时间不能早于现在，请重新选择生效时间。" },
  notFailed: { text: "只有发送失败的短信可以重发，这条短信没有失败。" },
  codeNotResent: { text: "验证码过期作废，不能重发，请申请人重新获取验证码。" },
  resentAlready: { text: "这条短信已经重发过，请在短信记录中查看重发的那一条。" },
  testTooSoon: { status: 429, text: "测试短信每分钟最多发送一条，请稍后再试。" },
});
