// screen: G1.4, G3.6, G3.7
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Alert } from "antd";
import { Countdown } from "../../ui/Countdown.tsx";
import { CursorPager } from "../../ui/CursorPager.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { SearchBox } from "../../ui/SearchBox.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { useAddress } from "../../ui/useAddress.ts";
import { LinesTable } from "./LinesTable.tsx";
import { type PublicList, publicList } from "./publicity.api.ts";

/** One public list as everybody sees it, with what staff want to know of it. */
export default function ListPage() {
  const { id = "" } = useParams({ strict: false });
  const { address, go, turn } = useAddress();
  const found = useQuery(publicList(id, address.search, address.after));
  return (
    <Loaded query={found}>
      {(list) => (
        <PageFrame
          title={list.title}
          trail={[{ label: "公示名单", to: "/publicity/lists" }]}
          note={
            <StatusTag label={list.open ? "公示中" : "公示已结束"} tone={list.open ? "active" : "neutral"} />
          }
          extra={<Link to={`/publicity/lists/${id}/posted`}>打印张贴稿</Link>}
        >
          <ListFacts list={list} />
          <section className="panel">
            <div className="tools screen-only">
              <SearchBox
                given={address.search}
                label="按受理号或轮候号查找"
                placeholder="受理号或轮候号"
                onSearch={(search) => go({ search, after: undefined })}
                testId="line-search"
              />
            </div>
            <LinesTable list={list} />
            <CursorPager after={address.after} next={list.next} onGo={(after) => turn({ after })} />
          </section>
        </PageFrame>
      )}
    </Loaded>
  );
}

function ListFacts({ list }: { list: PublicList }) {
  return (
    <section className="panel">
      {list.provisional && (
        <Alert
          type="warning"
          showIcon
          title="截止日期按暂定的工作日历计算，国务院公布放假安排后可能调整。"
          style={{ marginBottom: 10 }}
        />
      )}
      <Facts
        testId="list-facts"
        facts={{
          公示类型: list.kindTitle,
          户数: `${list.count} 户`,
          发布时间: <DateText at={list.publishedAt} />,
          公示期: (
            <>
              到 <DateText at={list.lastDay} /> 24 时{" "}
              {list.open && <Countdown until={list.endsAt} label="还剩" ended="公示已满" />}
            </>
          ),
          依据: list.clause,
          名单摘要: <span className="digest">{list.digest}</span>,
        }}
      />
    </section>
  );
}
