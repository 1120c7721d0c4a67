import { chineseInstant, defineRefusals, type Facts, Instant } from "../kernel/index.ts";

const until = (facts: Facts): string => chineseInstant(Instant.fromEpochMilliseconds(Number(facts.untilMs)));

export const refused = defineRefusals("identity", {
  notSignedIn: { status: 401, text: "请先登录后再办理。" },
  sessionEnded: { status: 401, text: "登录已过期，请重新登录。" },
  notApplicant: { status: 403, text: "这一事项由申请人本人办理，请用申请人账号登录。" },
  notStaff: { status: 403, text: "这一事项由工作人员办理，请用工作人员账号登录。" },
  codeTooSoon: {
    status: 429,
    text: (facts) =>
      `验证码已经发到这个手机，5分钟内有效，收到的可以直接使用。没有收到的，请${facts.retryAfterSeconds}秒后再获取。`,
  },
  codeTooMany: {
    status: 429,
    text: "今天在这里获取验证码的次数已达上限，收到的验证码5分钟内仍可使用。请明天再试，或用本人登录过的设备，或到服务窗口办理。",
  },
  codeWrong: { status: 401, text: "验证码不正确，请核对短信后重新填写。" },
  codeExpired: { status: 401, text: "验证码已失效，请重新获取。" },
  tooManyTries: { status: 429, text: "今天在这里填写验证码的次数过多，请明天再试，或到服务窗口办理。" },
  passwordWrong: {
    status: 401,
    text: (facts) =>
      `用户名或密码不正确。连续输错5次将锁定${facts.minutes}分钟，本次还可再试${facts.left}次。`,
  },
  temporaryExpired: {
    status: 401,
    text: "这个临时密码已过有效期，不能再用来登录。请联系系统管理员重新设置一个。",
  },
  totpRequired: { status: 401, text: "请输入验证器上的6位动态验证码。" },
  totpWrong: {
    status: 401,
    text: (facts) =>
      `动态验证码不正确或已用过。请等验证器换出新的一组再输入，并检查手机时间是否准确。连续输错5次将锁定${facts.minutes}分钟，本次还可再试${facts.left}次。`,
  },
  locked: {
    status: 423,
    text: (facts) => `连续输错5次，登录已锁定，请在${until(facts)}之后再试，或联系系统管理员。`,
  },
  wechatFailed: { status: 401, text: "微信登录没有成功，请重新进入小程序再试。" },
  idNumberInvalid: { status: 422, text: "身份证号码不正确，请核对18位号码，最后一位可能是X。" },
  notMatched: { status: 422, text: "姓名与身份证号码不一致，请核对后重新填写。" },
  alreadyVerified: { text: "您已通过实名核验，不能更换为其他人的身份。" },
  oldPhoneNeeded: {
    text: (facts) =>
      `您的身份已在手机号${facts.sentTo}下办理过业务。请获取并填写发到该手机的验证码。原手机号已不用的，请带身份证到服务窗口解除。`,
  },
  tiedElsewhere: {
    text: "您的身份已在另一个账号（微信登录）下办理过业务。请用原来的方式登录；原账号已不用的，请带身份证到服务窗口解除。",
  },
  oldPhoneCodeWrong: {
    status: 422,
    text: (facts) => `验证码不正确，请核对${facts.sentTo}收到的短信后重新填写。`,
  },
  oldPhoneCodeExpired: { status: 422, text: "验证码已失效，请重新获取发到原手机号的验证码。" },
  oldPhoneUnknown: { text: "不需要原手机号的验证码，请直接提交姓名和身份证号码。" },
  usernameTaken: { text: "这个用户名已被使用，请换一个。" },
  passwordWeak: {
    status: 422,
    text: "密码至少12位并包含大写字母、小写字母、数字、符号中的三种，或用20位以上的一句话；不能反复使用几个相同的字符。",
  },
  passwordHoldsName: { status: 422, text: "密码中不能包含用户名，请换一个。" },
  passwordSame: { status: 422, text: "新密码不能与现在的密码相同，请换一个。" },
  ownPasswordWrong: { status: 422, text: "现在的密码不正确，请重新填写。" },
  proofWrong: { status: 422, text: "密码或动态验证码不正确，请重新填写。" },
  confirmCodeWrong: {
    status: 422,
    text: "动态验证码不正确，请等验证器换出新的一组再输入，并检查手机时间是否准确。",
  },
  secondFactorOn: { text: "二次验证已经开启。" },
  secondFactorOff: { text: "还没有开启二次验证。" },
  dutyFirst: { status: 403, text: (facts) => String(facts.text) },
  noRole: { status: 422, text: "请至少选择一个角色。" },
  regionUnknown: { status: 422, text: "请在您管理的范围内至少选择一个区域。" },
  lastAdmin: {
    text: "这是管理这一范围的最后一位系统管理员，不能停用、取消管理员角色或缩小区域。请先指定另一位管理员。",
  },
  adminThere: { text: "已有系统管理员，请由管理员在“工作人员”中新建。" },
  ownAccount: { text: "不能用管理员权限处理自己的账号，请到“我的账号”中修改。" },
});
