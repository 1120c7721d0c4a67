import { Alert, Button, Flex, Typography } from "antd";

interface Props {
  codes: readonly string[];
  onKept: () => void;
}

/** Shown once: whoever loses the phone comes in with one of these. */
export function RecoveryCodes({ codes, onKept }: Props) {
  return (
    <div data-testid="recovery-codes">
      <Alert
        type="warning"
        showIcon
        title="请抄下或打印这 10 个恢复码，与手机分开保管。"
        description="手机遗失时，每个恢复码可以代替动态验证码登录一次。关闭本页后不再显示。"
      />
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Flex gap={8} align="center">
        <Button type="primary" onClick={onKept} data-testid="recovery-kept">
          已保管好
        </Button>
        <Button onClick={() => window.print()}>打印</Button>
        <Typography.Text copyable={{ text: codes.join("\n"), tooltips: ["复制", "已复制"] }}>
          复制
        </Typography.Text>
      </Flex>
    </div>
  );
}
