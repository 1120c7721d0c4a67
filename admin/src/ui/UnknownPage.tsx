import { Link } from "@tanstack/react-router";
import { Button, Result } from "antd";

export function UnknownPage() {
  return (
    <Result
      status="404"
      title="没有这个页面"
      subTitle="地址可能不完整，或者页面已经改名。"
      extra={
        <Link to="/">
          <Button type="primary">回到我的待办</Button>
        </Link>
      }
    />
  );
}
