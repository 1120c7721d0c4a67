import { tourStaffSite } from "./testing/staff-tour.ts";

tourStaffSite({
  city: "liuzhou",
  menus: ["city1", "operator1"],
  rows: [["city1", "/", "/registers/cases", "/registers/units?f.state=let"]],
  others: [["street1", "/account"]],
});
