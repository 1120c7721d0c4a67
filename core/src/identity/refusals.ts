import { chineseInstant, defineRefusals, type Facts, Instant } from "../kernel/index.ts";

const until = (facts: Facts): string => chineseInstant(Instant.fromEpochMilliseconds(Number(facts.untilMs)));

export const refused = defineRefusals("identity", {
  notSignedIn: { status: 401, text: "请先登录后再办理。" },
  sessionEnded: { status: 401, text: "登录已过期，请重新登录。" },
  notApplicant: { status: 403, text: "这一事项由申请人本人办理，请用申请人账号登录。" },
  notStaff: { status: 403, text: "这一事项由工作人员办理，请用工作人员账号登录。" },
  codeTooSoon: {
    status: 429,
    text: (facts) => `验证码已发送，请${facts.retryAfterSeconds}秒后再获取。`,
  },
  codeTooMany: { status: 429, text: "今天获取验证码的次数已达上限，请明天再试，或到服务窗口办理。" },
  codeWrong: { status: 401, text: "验证码不正确，请核对短信后重新填写。" },
  codeExpired: { status: 401, text: "验证码已失效，请重新获取。" },
  passwordWrong: {
    status: 401,
    text: (facts) => `用户名或密码不正确。连续输错5次将锁定15分钟，本次还可再试${facts.left}次。`,
  },
  locked: {
    status: 423,
    text: (facts) => `密码连续输错5次，登录已锁定，请在${until(facts)}之后再试，或联系系统管理员。`,
  },
  wechatFailed: { status: 401, text: "微信登录没有成功，请重新进入小程序再试。" },
  idNumberInvalid: { status: 422, text: "身份证号码不正确，请核对18位号码，最后一位可能是X。" },
  notMatched: { status: 422, text: "姓名与身份证号码不一致，请核对后重新填写。" },
  alreadyVerified: { text: "您已通过实名核验，不能更换为其他人的身份。" },
  usernameTaken: { text: "这个用户名已被使用，请换一个。" },
  passwordWeak: {
    status: 422,
    text: "密码至少10位，并且要包含大写字母、小写字母、数字、符号中的三种。",
  },
});
