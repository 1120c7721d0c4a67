import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { ChangeUnits } from "./ChangeUnits.tsx";
import { endSession, keepSession, type SessionView, sessionKeys, startSession } from "./selection.api.ts";

/** What the server allows with this session now. */
export function SessionActs({ view: { session, abilities, free, admits, offers } }: { view: SessionView }) {
  const may = (ability: string) => abilities.includes(ability);
  const isChoosing = offers.some(({ state }) => state.code === "open");
  const isDraft = session.state.code === "draft";
  return (
    <>
      {may("addUnits") && <ChangeUnits session={session} kind="add" />}
      {may("removeUnits") && <ChangeUnits session={session} kind="remove" />}
      {may("open") && (
        <ReasonButton
          primary
          label="开始场次"
          act={(_, key) => startSession(session.id, key)}
          done="场次已开始"
          refresh={sessionKeys}
          testId="session-start"
        >
          <p>
            本场次有 {free} 套房源，按规则参数“入库户数与房源套数之比”最多移入 {admits} 户。开始后：
          </p>
          <ol className="plain-steps">
            <li>按“廉租住房组在前、公共租赁住房组在后、各按顺序号”列入家庭，发送预告短信。</li>
            <li>每天 8 时至 18 时发出选房通知，每户有 4 小时（以规则参数为准），从通知发出时起算。</li>
            <li>一户选定或逾期，自动通知下一户；房源选完自动结束。</li>
          </ol>
        </ReasonButton>
      )}
      {may("keep") && (
        <ReasonButton
          label="撤销结束"
          act={(_, key) => keepSession(session.id, key)}
          done="已撤销，场次照常进行"
          refresh={sessionKeys}
          testId="session-keep"
        >
          <p>场次照常进行：正在选房的家庭办完后，接着通知下一户。</p>
        </ReasonButton>
      )}
      {may("close") && (
        <ReasonButton
          danger
          label={isDraft ? "取消场次" : "结束场次"}
          reason="required"
          act={(reason, key) => endSession(session.id, reason, key)}
          done={isChoosing ? "不再通知下一户" : "场次已结束"}
          refresh={sessionKeys}
          testId="session-end"
        >
          <p>没有轮到的家庭保留原顺序号回到排队，不算放弃；没有选走的房源回到可供配租。</p>
          {isChoosing && <p>现在有家庭正在选房：其选房时限不变，办完后场次结束，其间不再通知下一户。</p>}
        </ReasonButton>
      )}
    </>
  );
}
