import { chineseDate, chineseEnd, dayOf, type Instant, isBefore } from "../kernel/index.ts";
import { batchDueAt } from "./daily-batches.ts";
import type { QueueEntry } from "./queue.entity.ts";
import { endReasonText } from "./queue.flow.ts";

/** What comes next for a household, and when; null where it depends on others. */
export interface NextStep {
  text: string;
  at: Instant | null;
}

export interface Progress {
  now: Instant;
  /** The public list the entry stands on now. */
  publicity: { endsAt: Instant; held: boolean } | undefined;
  /** A request to adjust or continue under way. */
  request: Pick<QueueEntry, "state" | "qualifiedOn"> | undefined;
}

/** Tells the household in one sentence; pure, so that every channel says the same. */
export function nextStep(entry: QueueEntry, { now, publicity, request }: Progress): NextStep {
  switch (entry.state) {
    case "requested":
    case "publicised":
      return inPublicity(publicity);
    case "qualified":
      return joining(entry.qualifiedOn);
    case "inLine":
      return inLine(entry, now, request);
    case "admitted":
      return { text: "已进入选房家庭库，轮到选房时将短信通知，请保持手机畅通。", at: null };
    case "missed":
      return request
        ? { text: "已申请继续轮候，请等待公示和新顺序号。", at: null }
        : toContinue(entry.continueBy);
    case "chosen":
      return { text: "已选定房源。结果公示、配租通知单和签约，都在“我的配租”里看。", at: null };
    case "ended":
      return {
        text: `轮候顺序号已失效：${entry.endReason ? endReasonText[entry.endReason] : ""}。`,
        at: null,
      };
  }
}

function inPublicity(publicity: Progress["publicity"]): NextStep {
  if (!publicity || publicity.held) return { text: "公示期间有异议，正在核查，请等待处理结果。", at: null };
  return { text: `公示至${chineseEnd(publicity.endsAt)}，无异议后进入下一步。`, at: publicity.endsAt };
}

function joining(qualifiedOn: QueueEntry["qualifiedOn"]): NextStep {
  if (!qualifiedOn) return { text: "等待生成轮候顺序号。", at: null };
  const day = qualifiedOn.add({ days: 1 });
  return { text: `将参加${chineseDate(day)}批次生成轮候顺序号。`, at: batchDueAt(day) };
}

function inLine(entry: QueueEntry, now: Instant, request: Progress["request"]): NextStep {
  if (request) {
    const { text, at } = joining(request.qualifiedOn);
    return { text: `调整申请已通过，${text.slice(0, -1)}，届时原顺序号失效。`, at };
  }
  const { inLineAt } = entry;
  if (inLineAt && isBefore(now, inLineAt))
    return { text: `${chineseDate(dayOf(inLineAt))}起开始排队。`, at: inLineAt };
  return { text: "正在排队。有可供配租房源时，将按顺序号短信通知选房。", at: null };
}

const toContinue = (continueBy: QueueEntry["continueBy"]): NextStep => ({
  text: continueBy
    ? `未按时选房。请在${chineseEnd(continueBy)}前申请继续轮候，逾期视为放弃一批次轮候资格。`
    : "未按时选房。",
  at: continueBy ?? null,
});
