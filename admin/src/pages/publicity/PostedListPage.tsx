// screen: G1.4, G3.6, G3.7
import "./postedList.css";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { usePublicConfig } from "../../session/useMe.ts";
import { chineseDayText } from "../../ui/dates.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { type PublicList, wholeList } from "./publicity.api.ts";

/** A public list as it hangs on a notice board: every household, on A4, with what it rests on and how to object. */
export default function PostedListPage() {
  const { id = "" } = useParams({ strict: false });
  const found = useQuery(wholeList(id));
  return (
    <Loaded query={found}>
      {(list) => (
        <PageFrame
          title="公示张贴稿"
          trail={[
            { label: "公示名单", to: "/publicity/lists" },
            { label: list.title, to: `/publicity/lists/${id}` },
          ]}
          extra={
            <Button type="primary" onClick={() => window.print()} data-testid="print">
              打印
            </Button>
          }
        >
          <Sheet list={list} />
        </PageFrame>
      )}
    </Loaded>
  );
}

function Sheet({ list }: { list: PublicList }) {
  const platform = usePublicConfig()?.platformName;
  return (
    <article className="posted-list" aria-label={list.title} data-testid="posted-list">
      <h2>{list.title}</h2>
      <p>
        根据{list.clause.split("：")[0]}的规定，现将以下 {list.count} 户予以公示，公示期到{" "}
        {chineseDayText(list.lastDay)} 24 时止。
        {list.provisional && "截止日期按暂定的工作日历计算，国务院公布放假安排后可能调整。"}
      </p>
      <p>
        对名单有异议的，请在公示期内打开 {new URL("../h5/", document.baseURI).href} 或微信小程序，在本名单的
        “公示”中提出，并写明事实和依据。
      </p>
      <Lines list={list} />
      <footer>
        <div>{platform}</div>
        <div>{chineseDayText(list.publishedOn)}</div>
      </footer>
      <p className="posted-digest">名单摘要（SM3）：{list.digest}</p>
    </article>
  );
}

function Lines({ list: { columns, lines } }: { list: PublicList }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">序号</th>
          {Object.entries(columns).map(([key, title]) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, position, line }) => (
          <tr key={id}>
            <td>{position}</td>
            {Object.keys(columns).map((key) => (
              <td key={key}>{line[key] || "—"}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
