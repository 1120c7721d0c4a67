// screen: G3.12, G3.18
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CursorPager } from "../../ui/CursorPager.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { instantDayText } from "../../ui/dates.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { AddCreditRecord } from "./AddCreditRecord.tsx";
import { AddToBlocklist } from "./AddToBlocklist.tsx";
import { FindPerson } from "./FindPerson.tsx";
import { blocklist, removeFromBlocklist, type Sanction } from "./standing.api.ts";

/** Who may not apply, why and until when. */
export default function BlocklistPage() {
  const { address, go, turn } = useAddress();
  const [idNumber, setIdNumber] = useState<string>();
  const found = useQuery(blocklist(address.after, idNumber));
  const may = (ability: string) => found.data?.abilities.includes(ability) ?? false;
  return (
    <PageFrame
      title="黑名单"
      trail={[{ label: "轮候" }]}
      extra={
        <>
          {may("add") && <AddCreditRecord />}
          {may("add") && <AddToBlocklist />}
        </>
      }
    >
      <p className="quiet">
        连续三次放弃的家庭成员由系统自动列入，两年内不能申请实物配租，可以申请租赁补贴。
      </p>
      <FindPerson
        onFind={(typed) => {
          setIdNumber(typed);
          go({ after: undefined });
        }}
      />
      <Loaded query={found}>
        {({ items, next }) => (
          <section className="panel">
            <DataTable<Sanction>
              label="黑名单"
              testId="blocklist-table"
              rows={items}
              columns={columns(may("remove"))}
              keyOf={({ id }) => id}
              empty={idNumber ? "这个人不在黑名单" : "没有人在黑名单"}
              width={880}
            />
            <CursorPager after={address.after} next={next} onGo={(after) => turn({ after })} />
          </section>
        )}
      </Loaded>
    </PageFrame>
  );
}

const causes = { threeAbandonments: "连续三次放弃", manual: "人工列入" };
const scopes = { flat: "不能申请实物配租", all: "不能申请任何保障" };

const columns = (mayRemove: boolean) => [
  { key: "name", title: "姓名", width: 75, dataIndex: "maskedName" },
  { key: "idNumber", title: "身份证号", width: 165, dataIndex: "maskedIdNumber" },
  {
    key: "cause",
    title: "情形",
    width: 110,
    spare: true,
    render: (_: unknown, { cause }: Sanction) => causes[cause],
  },
  { key: "scope", title: "限制", width: 140, render: (_: unknown, { scope }: Sanction) => scopes[scope] },
  { key: "reason", title: "原因", dataIndex: "reason" },
  {
    key: "until",
    title: "期限",
    width: 200,
    // The end is exclusive; people read the last day.
    render: (_: unknown, { from, until }: Sanction) =>
      `${instantDayText(from)} 至 ${instantDayText(Date.parse(until) - 1)}`,
  },
  {
    key: "active",
    title: "状态",
    width: 135,
    render: (_: unknown, sanction: Sanction) => <State sanction={sanction} mayRemove={mayRemove} />,
  },
];

function State({ sanction, mayRemove }: { sanction: Sanction; mayRemove: boolean }) {
  if (sanction.removedAt)
    return (
      <span title={sanction.removalReason}>
        <StatusTag label="已移出" /> <DateText at={sanction.removedAt} />
      </span>
    );
  if (!sanction.active) return <StatusTag label="期限已满" />;
  return (
    <>
      <StatusTag label="生效中" tone="bad" />{" "}
      {mayRemove && (
        <ReasonButton
          small
          label="移出"
          reason="required"
          act={(reason, key) => removeFromBlocklist(sanction.id, reason, key)}
          done={`${sanction.maskedName} 已移出黑名单`}
          refresh={[["blocklist"]]}
          testId="blocklist-remove"
        >
          <p>{sanction.maskedName} 移出后可以重新申请，记录保留。</p>
        </ReasonButton>
      )}
    </>
  );
}
