import { renderAllocationNotice } from "../document/index.ts";
import { chineseDate, dayOf, type Work } from "../kernel/index.ts";
import type { AllocationNotice } from "./notice.entity.ts";
import { portsOf } from "./notice-ports.ts";
import { templateOf } from "./notice-templates.ts";

/**
 * What a notice that was taken out of force said, for the office: without its seal and marked on every page, so that no
 * print of it can pass for one in force. The sealed file itself stays where it is.
 */
export async function drawVoided(
  work: Work,
  { fields, issuedAt, voidedAt, templateVersion, verifyCode, noticeNo }: AllocationNotice,
): Promise<Uint8Array> {
  const data = {
    ...fields,
    verify: { url: portsOf(work).verifyUrl(noticeNo, verifyCode), code: verifyCode },
    generatedAt: issuedAt.epochMilliseconds,
    ...(voidedAt && { voided: `作废日期：${chineseDate(dayOf(voidedAt))}` }),
  };
  return renderAllocationNotice(data, await templateOf(work, templateVersion));
}
