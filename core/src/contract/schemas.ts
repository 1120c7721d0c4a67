import * as z from "zod/mini";

/** Shapes that every domain's API uses. Instants and days travel as ISO text, money as integer fen. */
export const Id = z.string().check(z.minLength(1), z.maxLength(64));
/** An ISO instant, or a wall-clock time of the city without an offset; to the nanosecond at most. */
export const InstantText = z.iso
  .datetime({ offset: true, local: true, error: "时间不正确，请重新选择。" })
  .check(z.regex(/^[^.]*(\.\d{1,9})?(\D.*)?$/, "时间不正确，请重新选择。"));
export const DayText = z.iso.date("请填写正确的日期。");
export const Ok = z.object({ ok: z.literal(true) });
export const Reason = z
  .string()
  .check(z.trim(), z.minLength(2, "请填写理由，至少2个字。"), z.maxLength(500, "理由不能超过500个字。"));
export const PageQuery = z.object({
  after: z.optional(z.string().check(z.maxLength(400))),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(200))),
});
export const Abilities = z.array(z.string());
export const FormValuesSchema = z.record(z.string(), z.unknown());

/** 配租通知单: made, sealed, taken back. */
export const NoticeState = z.enum(["issued", "sealed", "void"]);

/** A household's flat, as it stands in a history. */
export const AllocationSummary = z.object({
  id: Id,
  caseNo: z.string(),
  maskedName: z.string(),
  home: z.string(),
  state: z.object({ label: z.string(), tone: z.enum(["neutral", "active", "good", "warning", "bad"]) }),
  chosenAt: InstantText,
});
