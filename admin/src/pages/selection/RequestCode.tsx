import { Button } from "antd";
import { useAct } from "../../api/act.ts";
import { requestActCode } from "./selection.api.ts";

interface Props {
  offerId: string;
  sentTo: string | undefined;
  onSent: (phone: string) => void;
}

export function RequestCode({ offerId, sentTo, onSent }: Props) {
  const { run, busy } = useAct(requestActCode, {
    done: (sent) => `确认码已发送到 ${sent.sentTo}`,
    refresh: [["demoSms"]],
    onDone: (sent) => onSent(sent.sentTo),
  });
  return (
    <div className="tools">
      <Button
        type={sentTo ? "default" : "primary"}
        loading={busy}
        onClick={() => run(offerId)}
        data-testid="act-code-request"
      >
        {sentTo ? "重新发送确认码" : "向申请人手机发送确认码"}
      </Button>
      {sentTo && <span>确认码已发送到 {sentTo}，请申请人本人告知。</span>}
    </div>
  );
}
