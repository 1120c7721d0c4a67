// screen: G3.4, G3.8, G3.9, G3.15
import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { AllocationList } from "../../ui/AllocationList.tsx";
import { AuditLink } from "../../ui/AuditLink.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { EntryActs } from "./EntryActs.tsx";
import { entryFacts } from "./entryFacts.tsx";
import { History } from "./History.tsx";
import { type Entry, queueEntry } from "./queue.api.ts";

/** One household's place in its lane, everything that happened to it, and what may be done. */
export default function EntryPage() {
  const { id = "" } = useParams({ strict: false });
  const { data: entry } = useSuspenseQuery(queueEntry(id));
  return (
    <PageFrame
      title={entry.number ? `${entry.laneText} ${entry.number} 号` : entry.laneText}
      trail={[{ label: "轮候家庭库", to: "/registers/waiting-households" }]}
      note={<StatusTag label={entry.state.label} tone={entry.state.tone} />}
      extra={<EntryActs entry={entry} />}
    >
      <section className="panel">
        <Facts testId="entry-facts" facts={entryFacts(entry)} />
      </section>
      {entry.disqualification && <Disqualified given={entry.disqualification} />}
      {entry.allocations.length > 0 && (
        <section className="panel" aria-label="配租">
          <h2 className="section-title">配租</h2>
          <AllocationList allocations={entry.allocations} />
        </section>
      )}
      <section className="panel" aria-label="变动经过">
        <h2 className="section-title">变动经过</h2>
        <History history={entry.history} />
        <AuditLink subjectId={entry.id} />
      </section>
    </PageFrame>
  );
}

function Disqualified({ given }: { given: NonNullable<Entry["disqualification"]> }) {
  return (
    <section className="panel">
      <Facts
        title="取消轮候资格"
        facts={{
          理由: given.reason,
          核实依据: given.evidence,
          时间: <DateText at={given.at} />,
          材料: `${given.fileIds.length} 个文件`,
        }}
      />
    </section>
  );
}
