export interface HomeEntry {
  id: string;
  title: string;
  note: string;
  /** Domain and name of the page. */
  page: string;
  /** Only where flats come by number. */
  inQueue?: true;
}

/** What a person can do about the own application; each leads to the sign-in page first where it is needed. */
export const services: HomeEntry[] = [
  { id: "entry-apply", title: "我要申请", note: "在网上填写，上传材料", page: "casework/choose" },
  { id: "entry-cases", title: "我的办件", note: "看办到哪一步，修改、撤回", page: "casework/my-cases" },
  {
    ...{ id: "entry-queue", title: "我的轮候", note: "顺序号、前面还有几户", page: "queue/my-number" },
    inQueue: true,
  },
  {
    ...{ id: "entry-selection", title: "我的选房", note: "轮到时在这里选", page: "selection/my-turn" },
    inQueue: true,
  },
  {
    ...{ id: "entry-home", title: "我的配租", note: "选房结果、配租通知单", page: "notice/my-home" },
    inQueue: true,
  },
];

/** Open to everybody. */
export const open: HomeEntry[] = [
  { id: "entry-lists", title: "公示", note: "看名单，对名单有意见可以提异议", page: "publicity/lists" },
  {
    id: "entry-objection",
    title: "异议处理结果",
    note: "提过异议的，看查得怎么样了",
    page: "publicity/objection",
  },
  { id: "entry-estates", title: "小区和房源", note: "有哪些小区，还剩多少房", page: "inventory/estates" },
  {
    id: "entry-verify-notice",
    title: "查验通知单",
    note: "看配租通知单是不是真的",
    page: "publicity/verify",
    inQueue: true,
  },
];
