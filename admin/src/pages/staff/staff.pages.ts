import type { PageSpec } from "../../page.ts";

export const staffPages: PageSpec[] = [
  {
    path: "/staff",
    title: "工作人员",
    menu: "system",
    ability: "staff.manage",
    load: () => import("./StaffPage.tsx"),
  },
  { path: "/staff/$id", title: "工作人员", load: () => import("./StaffUserPage.tsx") },
  {
    path: "/phone-releases",
    title: "解除原手机号",
    menu: "casework",
    ability: "phone.release",
    load: () => import("./ReleasePhonePage.tsx"),
  },
];
