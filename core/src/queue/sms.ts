import { instantField, required, type SmsTemplate, smsField } from "../messaging/index.ts";

const place = {
  lane: smsField("组别居室", "廉租住房组二居室", { longest: 16 }),
  number: smsField("轮候顺序号", "118", { longest: 8 }),
};
const toHousehold = { fields: place, to: "applicant", timing: "notice" } as const;

/** G3.20: what this domain tells households, at which point of the process. */
export const queueSms: readonly SmsTemplate[] = [
  {
    code: "queue.disqualified",
    title: "取消轮候资格",
    flowPoint: "区级住房保障部门取消轮候资格",
    text: "您的{{lane}}轮候顺序号{{number}}已被取消轮候资格，原因请登录查看。如有异议，请向区级住房保障部门提出。",
    ...toHousehold,
  },
  {
    code: "queue.restored",
    title: "恢复轮候资格",
    flowPoint: "对取消轮候资格的异议成立",
    text: "您对取消轮候资格的异议成立，{{lane}}轮候顺序号{{number}}恢复，次日起继续排队。",
    ...toHousehold,
  },
  {
    code: "queue.objectionUpheld",
    title: "公示异议成立",
    flowPoint: "轮候顺序号或继续轮候公示异议成立",
    text: "您的{{lane}}轮候顺序号{{number}}公示期间的异议成立，轮候顺序号失效。如有疑问，请联系区级住房保障部门。",
    ...toHousehold,
  },
  {
    code: "queue.forgone",
    title: "放弃一批次轮候资格",
    flowPoint: "逾期未申请继续轮候、第二次未按时选房",
    text: "您未按时选房且未继续轮候，视为自动放弃一批次轮候资格，{{lane}}轮候顺序号{{number}}失效。如需公租房，请重新递交申请。",
    ...toHousehold,
  },
  {
    code: "queue.continueReminder",
    title: "提醒申请继续轮候",
    flowPoint: "申请继续轮候期限的最后一天，仍未申请",
    text: "您的{{lane}}轮候顺序号{{number}}未按时选房。如需继续轮候，请于{{continueBy}}前登录平台申请，逾期视为自动放弃一批次轮候资格。",
    ...toHousehold,
    fields: { ...place, continueBy: instantField("申请继续轮候截止时间", required) },
  },
  {
    code: "queue.converted",
    title: "转为租赁补贴",
    flowPoint: "轮候转租赁补贴审核通过",
    text: "您由公租房轮候转为租赁补贴的申请已通过，{{lane}}轮候顺序号{{number}}失效。以后可以重新申请公租房。",
    ...toHousehold,
  },
];
