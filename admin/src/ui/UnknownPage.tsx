import { Link } from "@tanstack/react-router";
import { Notice } from "./Notice.tsx";

export function UnknownPage() {
  return (
    <Notice
      title="没有这个页面"
      text="地址可能不完整，或者页面已经改名。"
      action={<Link to="/">回到我的待办</Link>}
      testId="unknown-page"
    />
  );
}
