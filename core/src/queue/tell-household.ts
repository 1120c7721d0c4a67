import { contactOf } from "../household/index.ts";
import type { Facts, Work } from "../kernel/index.ts";
import { type SmsTemplate, sendSms } from "../messaging/index.ts";
import { laneText } from "./lane.ts";
import type { QueueEntry } from "./queue.entity.ts";
import { entrySubject } from "./record-entry.ts";

/** G3.20: what this domain tells households, at which point of the process. */
export const queueSms: readonly SmsTemplate[] = [
  {
    code: "queue.disqualified",
    title: "取消轮候资格",
    flowPoint: "区级住房保障部门取消轮候资格",
    text: "您的{{lane}}轮候顺序号{{number}}已被取消轮候资格，原因请登录查看。如有异议，请向区级住房保障部门提出。",
  },
  {
    code: "queue.restored",
    title: "恢复轮候资格",
    flowPoint: "对取消轮候资格的异议成立",
    text: "您对取消轮候资格的异议成立，{{lane}}轮候顺序号{{number}}恢复，次日起继续排队。",
  },
  {
    code: "queue.objectionUpheld",
    title: "公示异议成立",
    flowPoint: "轮候顺序号或继续轮候公示异议成立",
    text: "您的{{lane}}轮候顺序号{{number}}公示期间的异议成立，轮候顺序号失效。如有疑问，请联系区级住房保障部门。",
  },
  {
    code: "queue.forgone",
    title: "放弃一批次轮候资格",
    flowPoint: "逾期未申请继续轮候、第二次未按时选房",
    text: "您未按时选房且未继续轮候，视为自动放弃一批次轮候资格，{{lane}}轮候顺序号{{number}}失效。如需公租房，请重新递交申请。",
  },
];

/** Queues an SMS to the household's applicant; without a phone number there is nothing to send to. */
export async function tellHousehold(
  work: Work,
  entry: QueueEntry,
  template: string,
  facts: Facts = {},
): Promise<void> {
  const { phone } = await contactOf(work, entry.householdId);
  if (phone === "") return;
  const common = { lane: laneText(entry.tier, entry.bedrooms), number: entry.number ?? "" };
  const to = { phone, subjectType: entrySubject, subjectId: entry.id };
  await sendSms(work, template, to, { ...common, ...facts });
}
