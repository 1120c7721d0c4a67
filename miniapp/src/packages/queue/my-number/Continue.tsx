import { View } from "@tarojs/components";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Countdown } from "../../../ui/Countdown";
import { Notice } from "../../../ui/Notice";
import { Rows } from "../../../ui/Rows";
import { TwoStep } from "../../../ui/TwoStep";
import { instantText, untilText } from "../../../ui/time-text";
import type { Standing } from "./index";

interface ContinueProps {
  standing: Standing;
  onChange: () => void;
}

/** After a missed selection: the one way to stay in the queue, with the time that is left for it. */
export function Continue({ standing, onChange }: ContinueProps) {
  const { state, continueBy, request } = standing;
  if (request) return <Requested request={request} next={standing.next} />;
  if (state.code !== "missed" || !continueBy || !standing.abilities.includes("rejoin")) return null;
  return (
    <Card title="这次没有选房，还要继续排队吗？">
      <Countdown
        id="continue-left"
        label="申请继续轮候，还剩"
        closesAt={continueBy}
        serverNow={standing.serverNow}
        onOver={onChange}
      />
      <View>{`请在${untilText(continueBy)}前申请。过了时间没有申请，这个号就作废，要从头申请。`}</View>
      <Apply standing={standing} onChange={onChange} />
    </Card>
  );
}

function Apply({ standing, onChange }: ContinueProps) {
  return (
    <View className="actions">
      <TwoStep
        id="rejoin-dialog"
        title="申请继续轮候"
        warning="每个批次只能申请一次继续轮候。"
        confirmText="确认申请"
        perform={(act) => act.call("rejoinQueue", { params: { id: standing.id } })}
        onDone={onChange}
        opener={(open) => (
          <Button id="queue-rejoin" wide onTap={open}>
            我要继续轮候
          </Button>
        )}
      >
        <View className="gap-above">申请会先公示，没有异议就重新排一个新号。新号生成时，原来的号作废。</View>
      </TwoStep>
    </View>
  );
}

interface RequestedProps {
  request: NonNullable<Standing["request"]>;
  next: Standing["next"];
}

function Requested({ request, next }: RequestedProps) {
  const { laneText, submittedAt, caseNo, state } = request;
  return (
    <Card title="要重新排号">
      <Notice id="queue-request" tone="success" title={`新的排队申请：${state.label}`}>
        新顺序号生成时，原来的号作废。
      </Notice>
      <Rows
        rows={[
          { label: "排到", value: laneText },
          { label: "申请时间", value: instantText(submittedAt) },
          ...(next.at ? [{ label: "生成新号", value: instantText(next.at) }] : []),
          { label: "受理号", value: caseNo },
          { label: "依据", value: "操作规则 一（六）、二（三）" },
        ]}
      />
    </Card>
  );
}
