import { tourStaffSite } from "./testing/staff-tour.ts";

const everybody = ["city1", "district1", "operator1", "admin", "window1", "street1", "auditor1", "finance1"];

tourStaffSite({
  city: "ganzhou",
  menus: [...everybody, "enterprise1"],
  rows: [
    [
      "city1",
      ...["/", "/registers/cases", "/registers/units?f.state=let", "/registers/waiting-households"],
      ...["/sessions", "/allocations", "/move-in", "/publicity/lists", "/registers/sms-log"],
    ],
    ["admin", "/staff"],
  ],
  others: [["city1", "/account", "/sessions/new"]],
});
