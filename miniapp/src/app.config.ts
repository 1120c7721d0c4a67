/** Built with SHOWCASE=1 only: every component of the kit on one page, for looking at and for accessibility checks. */
const showcase = process.env.SHOWCASE === "1" ? ["showcase/index"] : [];

export default defineAppConfig({
  pages: ["pages/home/index", "pages/me/index", "pages/lost/index", ...showcase],
  subPackages: [
    { root: "packages/account", pages: ["sign-in/index", "verify/index", "devices/index"] },
    {
      root: "packages/casework",
      pages: ["choose/index", "apply/index", "receipt/index", "my-cases/index", "case/index"],
    },
    { root: "packages/inventory", pages: ["estates/index", "estate/index", "unit/index"] },
    { root: "packages/queue", pages: ["my-number/index"] },
    { root: "packages/selection", pages: ["my-turn/index", "choose/index", "unit/index", "result/index"] },
    { root: "packages/notice", pages: ["my-home/index"] },
    {
      root: "packages/publicity",
      pages: ["lists/index", "list/index", "batch/index", "object/index", "objection/index", "verify/index"],
    },
  ],
  tabBar: {
    // H5 draws its own bar with real links; WeChat's native one is the accessible one there.
    custom: process.env.TARO_ENV === "h5",
    color: "#566273",
    selectedColor: "#12407a",
    backgroundColor: "#ffffff",
    list: [
      { pagePath: "pages/home/index", text: "首页" },
      { pagePath: "pages/me/index", text: "我的" },
    ],
  },
  window: {
    navigationBarTitleText: "公共租赁住房",
    navigationBarBackgroundColor: "#12407a",
    navigationBarTextStyle: "white",
    backgroundTextStyle: "dark",
    backgroundColor: "#f3f6fa",
  },
  lazyCodeLoading: "requiredComponents",
});
