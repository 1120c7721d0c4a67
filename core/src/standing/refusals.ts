import { defineRefusals } from "../kernel/index.ts";

export const refused = defineRefusals("standing", {
  unknownPerson: { status: 404, text: "没有找到这位申请人，请核对身份证号。" },
  alreadyListed: { text: "这位申请人已在黑名单中，不能重复加入。" },
  alreadyRemoved: { text: "这条黑名单记录已经移出，不能重复操作。" },
  endsInThePast: { status: 422, text: "截止日期必须晚于今天，请重新选择。" },
});
