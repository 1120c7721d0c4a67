import { chineseInstant, defineRefusals, Instant, type Refusal } from "../kernel/index.ts";
import type { Finding } from "./business-type.ts";

export const refused = defineRefusals("casework", {
  unknownType: { status: 404, text: "没有这项业务，请从业务列表中选择。" },
  typeClosed: {
    text: (facts) => `“${facts.title}”暂停受理，恢复受理的时间请留意通知。已提交的申请照常办理。`,
  },
  draftExists: { text: "您已有一份未提交的同类申请，请继续填写那一份。" },
  notEditable: { text: "这份申请现在不能修改。只有草稿和退回补正的申请可以修改。" },
  changedElsewhere: { text: "这份申请刚才在另一台设备上改过，请核对后再保存或者提交。" },
  movedOn: {
    text: ({ by, atMs }) =>
      `您打开这件申请之后，${by}已于${chineseInstant(Instant.fromEpochMilliseconds(Number(atMs)))}办理了它。请看“办理经过”，仍需要时再作决定。`,
  },
  alreadySubmitted: {
    text: (facts) => `这份申请已经提交，受理号${facts.number}，不需要重复提交。请在“我的办件”中查看进度。`,
  },
  ended: { text: "这份申请已经办结，不能再撤回。" },
  blocked: {
    status: 422,
    text: (facts) => String(facts.text),
    clause: (facts) => (facts.clause ? String(facts.clause) : undefined),
  },
  materialsMissing: { status: 422, text: (facts) => `还缺少材料：${facts.titles}。请上传后再提交。` },
  tooManyFiles: {
    status: 422,
    text: (facts) => `“${facts.title}”最多上传${facts.max}个文件，请先删除多余的文件。`,
  },
  unknownMaterial: { status: 422, text: "没有这一类材料，请刷新页面后重新上传。" },
  reasonNeeded: { status: 422, text: "请填写理由，让申请人知道怎样处理。" },
  outsideCity: { status: 422, text: "所选街道（乡镇）不在受理范围内，请重新选择。" },
  notForList: { text: "所选办件中有不在待公示状态的，请刷新列表后重新选择。" },
});

/** What a check says that lets nobody through, with the clause where there is one. */
export const blockedBy = (
  check: { code: string },
  { text, clause }: Pick<Finding, "text" | "clause">,
): Refusal => refused("blocked", { text, check: check.code, ...(clause && { clause }) });
