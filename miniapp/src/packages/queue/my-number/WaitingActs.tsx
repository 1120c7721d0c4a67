import { go } from "../../../session/go";
import { Card } from "../../../ui/Card";
import { Entry, Rows } from "../../../ui/Rows";
import { TwoStep } from "../../../ui/TwoStep";
import type { Kase, Standing } from "./index";

interface ActsProps {
  standing: Standing;
  /** One's own applications about the place that no office has decided yet. */
  underWay: readonly Kase[];
  onChange: () => void;
}

/** Applications about the own place, in the order in which the server allows them. */
const applications = [
  {
    ability: "changeLane",
    type: "queue.changeLane",
    title: "调整组别或改小居室",
    note: "家里人数没有变，可以换组别，或者换小一点的房子",
  },
  {
    ability: "convertToSubsidy",
    type: "queue.convertToSubsidy",
    title: "不要房子，改领租赁补贴",
    note: "审核通过后，顺序号作废",
  },
];

export function WaitingActs({ standing, underWay, onChange }: ActsProps) {
  const { id, abilities } = standing;
  // A draft is gone on with; what an office has is followed above.
  const withOffice = underWay.filter(({ state }) => state.code !== "draft");
  const offered = applications.filter(
    ({ ability, type }) =>
      abilities.includes(ability) && !withOffice.some(({ businessType }) => businessType === type),
  );
  const mayLeave = abilities.includes("leave");
  if (offered.length === 0 && !mayLeave) return null;
  return (
    <Card title="还可以办">
      {offered.map(({ ability, type, title, note }) => (
        <Entry
          key={ability}
          id={`queue-${ability}`}
          title={title}
          note={note}
          onTap={() => go("casework/apply", { type, subject: id })}
        />
      ))}
      {mayLeave && <GiveUp standing={standing} onChange={onChange} />}
    </Card>
  );
}

function GiveUp({ standing, onChange }: Omit<ActsProps, "underWay">) {
  const number = standing.number === undefined ? "还没有生成" : `${standing.number} 号`;
  return (
    <TwoStep
      id="leave-dialog"
      title="放弃轮候"
      warning="放弃后顺序号马上作废，不能恢复。"
      confirmText="确认放弃"
      danger
      perform={(act) => act.call("leaveQueue", { params: { id: standing.id } })}
      onDone={onChange}
      opener={(open) => (
        <Entry id="queue-leave" title="放弃轮候" note="不再排队，以后想要房子要重新申请" onTap={open} />
      )}
    >
      <Rows
        rows={[
          { label: "轮候顺序号", value: number },
          { label: "组别居室", value: standing.laneText },
        ]}
      />
    </TwoStep>
  );
}
