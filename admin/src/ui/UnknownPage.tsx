import { Notice } from "./Notice.tsx";
import { WayBack } from "./WayBack.tsx";

export function UnknownPage() {
  return (
    <Notice
      title="没有这个页面"
      text="地址可能不完整，或者页面已经改名。"
      action={<WayBack />}
      testId="unknown-page"
    />
  );
}
