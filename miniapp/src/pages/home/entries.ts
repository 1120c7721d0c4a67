export interface HomeEntry {
  id: string;
  title: string;
  note: string;
  url: string;
}

/** What a person can do from the first page; each domain adds its line together with its page. */
export const entries: HomeEntry[] = [
  {
    id: "entry-verify",
    title: "实名核验",
    note: "办理申请、选房前先核验一次身份",
    url: "/packages/account/verify/index",
  },
];
