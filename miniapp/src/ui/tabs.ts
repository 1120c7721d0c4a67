/** The first pages of the app; app.config.ts lists the same for WeChat's own bar. */
export const tabs = [
  { key: "home", url: "/pages/home/index", text: "首页" },
  { key: "me", url: "/pages/me/index", text: "我的" },
] as const;

export type TabKey = (typeof tabs)[number]["key"];
