import { defineRefusals } from "../kernel/index.ts";

export const refused = defineRefusals("household", {
  alreadyApplied: {
    text: (facts) =>
      `${facts.name}已在申请、轮候或者租住公租房，同一人不能同时参加两份申请。要重新申请，请先撤回原申请、放弃轮候或者办理退租。`,
    clause: "《公共租赁住房管理办法》第七条",
  },
  evidenceNeeded: { status: 422, text: "请上传核验材料，例如本人手持身份证的照片。" },
  noSuchPerson: { status: 404, text: "没有找到这个人的登记，请核对姓名和身份证号码。" },
  noPhoneKnown: { text: "这个人没有登记过的手机号，可以直接在新手机上完成实名核验。" },
  samePersonTwice: { status: 422, text: "家庭成员中有重复的身份证号，请核对后修改。" },
});
