import type { PageSpec } from "../../page.ts";

export const demoPages: PageSpec[] = [
  {
    path: "/demo/sms",
    title: "演示短信",
    menu: "system",
    demo: true,
    load: () => import("./SmsInboxPage.tsx"),
  },
];
