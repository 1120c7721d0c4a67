import type { Work } from "../kernel/index.ts";
import { anyOf, byRegion, defineRegister, regionNames } from "../register/index.ts";
import { publicityKinds } from "./publicity-kind.ts";

const states = { open: "公示中", closed: "已结束" };
/** The kinds of this city: a kind is where its period is. */
const kindTitles = ({ registry, city }: Work) =>
  Object.fromEntries(
    [...registry.all(publicityKinds).values()]
      .filter(({ period }) => period.cities?.includes(city.code) ?? true)
      .map(({ code, title }) => [code, title]),
  );

/** 公示名单: every list that was ever published. Lists of a whole waiting area have no district; all offices see them. */
export const publicityListsRegister = defineRegister({
  code: "publicity-lists",
  title: "公示名单",
  group: "publicity",
  who: ["window", "street", "district", "city", "operator", "auditor", "admin"],
  from: "publicity_list l",
  id: "l.id",
  columns: [
    { key: "title", label: "名单", sql: "l.title", type: "link", width: 345 },
    { key: "kind", label: "种类", sql: "l.kind", type: "text", words: kindTitles, width: 150 },
    { key: "district", label: "区", sql: "l.district_code", type: "text", words: regionNames, hidden: true },
    { key: "count", label: "户数", sql: "l.count", type: "number", width: 65 },
    { key: "publishedAt", label: "发布时间", sql: "l.published_at", type: "instant", sortable: true },
    { key: "endsAt", label: "公示截止", sql: "l.ends_at", type: "end", width: 140 },
    {
      key: "state",
      label: "状态",
      sql: "l.state",
      type: "status",
      words: states,
      tones: { open: "active" },
      width: 85,
    },
    {
      ...{ key: "objections", label: "异议", type: "number", width: 65 },
      sql: "(select count(*) from objection o join publicity_item i on i.id = o.item_id where i.list_id = l.id)",
    },
    { key: "digest", label: "摘要（SM3）", sql: "l.digest", type: "text", hidden: true },
  ],
  filters: [
    { key: "kind", label: "种类", type: "choice", sql: "l.kind", words: kindTitles },
    { key: "state", label: "状态", type: "choice", sql: "l.state", words: states },
    { key: "district", label: "区", type: "region", columns: { district: "l.district_code" } },
    { key: "publishedAt", label: "发布日期", type: "dateRange", sql: "l.published_at", holds: "instant" },
  ],
  scope: (work) =>
    anyOf([
      { sql: "l.district_code is null", parameters: [] },
      byRegion({ district: "l.district_code" })(work),
    ]),
  defaultSort: "-publishedAt",
  essential: ["endsAt", "state", "objections"],
  rowLink: "/publicity/lists/:id",
});
