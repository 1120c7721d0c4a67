import { defineRefusals } from "../kernel/index.ts";

export const refused = defineRefusals("register", {
  unknownFilter: { status: 422, text: "这个列表没有所选的筛选条件，请刷新页面后重新筛选。" },
  unknownSort: { status: 422, text: "这个列表不能按所选的列排序，请换一列。" },
  unreadableDay: { status: 422, text: (facts) => `“${facts.label}”的日期不正确，请重新选择。` },
  badCursor: { status: 422, text: "翻页位置已经失效，请回到首页重新查看。" },
  badLimit: { status: 422, text: "每页条数应当是1到200之间的整数。" },
  notExportable: { status: 403, text: "这个列表不提供导出。" },
});
