import * as z from "zod/mini";
import { defineParameter } from "../kernel/index.ts";

const clause =
  "操作规则 二（六）：以申请家庭成员个人为单位，连续放弃三批次配租资格的，两年内不得申请公租房实物配租";

export const abandonmentsForSanction = defineParameter({
  code: "standing.abandonmentsForSanction",
  topic: "waiting",
  title: "连续放弃几批次后限制申请",
  clause,
  schema: z.int().check(z.gte(1), z.lte(10)),
  default: 3,
});

export const sanctionYears = defineParameter({
  code: "standing.sanctionYears",
  topic: "waiting",
  title: "限制申请公租房实物配租的年数",
  clause,
  schema: z.int().check(z.gte(1), z.lte(10)),
  default: 2,
});
