import type { Work } from "../kernel/index.ts";
import { defineRegister, wholeCity } from "../register/index.ts";

const areaNames = ({ city }: Work) => Object.fromEntries(city.areas.map(({ code, name }) => [code, name]));

/** 轮候顺序号批次: one per area and day, with the digest under which anyone can recompute its order. */
export const queueBatchesRegister = defineRegister({
  code: "queue-batches",
  title: "轮候顺序号批次",
  group: "queue",
  who: ["street", "district", "city", "auditor", "admin"],
  from: "queue_batch b",
  id: "b.id",
  columns: [
    { key: "day", label: "批次日", sql: "b.day", type: "date", sortable: true },
    { key: "area", label: "轮候区域", sql: "b.area_code", type: "text", words: areaNames },
    { key: "count", label: "生成户数", sql: "b.count", type: "number" },
    { key: "generatedAt", label: "生成时间", sql: "b.generated_at", type: "instant" },
    { key: "digest", label: "摘要（SM3）", sql: "b.digest", type: "text", width: 320 },
    { key: "previousDigest", label: "上一批次摘要", sql: "b.previous_digest", type: "text", hidden: true },
    { key: "policyRevision", label: "规则版本", sql: "b.policy_revision", type: "number" },
  ],
  filters: [
    { key: "area", label: "轮候区域", type: "choice", sql: "b.area_code", words: areaNames },
    { key: "day", label: "批次日", type: "dateRange", sql: "b.day", holds: "day" },
  ],
  scope: wholeCity,
  defaultSort: "-day",
});
