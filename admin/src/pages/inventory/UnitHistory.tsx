import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Empty, Timeline } from "antd";
import { AllocationList } from "../../ui/AllocationList.tsx";
import { AuditLink } from "../../ui/AuditLink.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { type UnitHistory as History, unitHistory } from "./inventory.api.ts";

/** Every change of a flat with who made it and why, and who had it. */
export function UnitHistory({ id }: { id: string }) {
  const found = useQuery(unitHistory(id));
  return (
    <Loaded query={found}>
      {({ events, allocations }) => (
        <>
          <section className="panel" aria-label="配租记录">
            <h2 className="section-title">配租记录</h2>
            <AllocationList allocations={allocations} />
          </section>
          <section className="panel" aria-label="变动经过">
            <h2 className="section-title">变动经过</h2>
            <Events events={events} />
            <AuditLink subjectId={id} />
          </section>
        </>
      )}
    </Loaded>
  );
}

function Events({ events }: Pick<History, "events">) {
  if (events.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有变动" />;
  return (
    <div data-testid="unit-history">
      <Timeline items={events.map((event) => ({ key: event.id, content: <Event event={event} /> }))} />
    </div>
  );
}

function Event({ event }: { event: History["events"][number] }) {
  const { text, at, actor, clause, policyRevision, caseId } = event;
  return (
    <>
      <div>
        <strong>{text}</strong> <DateText at={at} />
        {caseId && <Link to={`/cases/${caseId}`}> 查看办件</Link>}
      </div>
      <div className="quiet">
        {[actor, clause && `依据：${clause}`, `规则版本 ${policyRevision}`].filter(Boolean).join(" · ")}
      </div>
    </>
  );
}
