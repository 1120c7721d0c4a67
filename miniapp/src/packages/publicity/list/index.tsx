// screen: G1.4, G2.3, G3.6, G3.7
import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import { call } from "../../../api/client";
import { parameter } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Faces } from "../../../ui/Faces";
import { Notice } from "../../../ui/Notice";
import { Page } from "../../../ui/Page";
import { Pager } from "../../../ui/Pager";
import { Rows } from "../../../ui/Rows";
import { Tag } from "../../../ui/Tag";
import { TextInput } from "../../../ui/TextInput";
import { dayText, instantText } from "../../../ui/time-text";
import { useCursor } from "../use-cursor";
import { BatchLink } from "./BatchLink";
import { Lines } from "./Lines";

export type PublicList = Reply<"publicList">;

export default function PublicListPage() {
  const { params } = useRouter();
  const id = parameter(params.id);
  const [search, setSearch] = useState(parameter(params.search));
  const [typed, setTyped] = useState(search);
  const find = (text: string) => {
    setTyped(text);
    setSearch(text);
  };
  return (
    <Page title="公示名单">
      <Search typed={typed} onType={setTyped} onFind={() => find(typed.trim())} />
      <Found key={search} id={id} search={search} onAll={() => find("")} />
    </Page>
  );
}

interface SearchProps {
  typed: string;
  onType: (text: string) => void;
  onFind: () => void;
}

function Search({ typed, onType, onFind }: SearchProps) {
  return (
    <Card>
      <TextInput
        id="search"
        label="查自己在不在名单上"
        help="填完整的姓名、轮候顺序号或受理号。受理号记不全的，填其中连着的几位（至少4位）。"
        maxLength={40}
        value={typed}
        onChange={onType}
        onEnter={onFind}
      />
      <Button id="search-go" onTap={onFind}>
        查找
      </Button>
    </Card>
  );
}

interface FoundProps {
  id: string;
  search: string;
  onAll: () => void;
}

function Found({ id, search, onAll }: FoundProps) {
  const cursor = useCursor();
  const query = { ...(search && { search }), ...(cursor.at && { after: Number(cursor.at) }) };
  const load = useLoad(`${id}/${search}/${cursor.at ?? ""}`, () =>
    call("publicList", { params: { id }, query }),
  );
  return (
    <Faces load={load}>
      {(list) => (
        <>
          {search === "" ? <Head list={list} /> : <Result search={search} list={list} onAll={onAll} />}
          {(search === "" || list.lines.length > 0) && <Lines list={list} />}
          {(list.next !== undefined || cursor.back) && (
            <Pager
              id="lines-pager"
              {...cursor.moves(list.next === undefined ? undefined : String(list.next))}
            />
          )}
        </>
      )}
    </Faces>
  );
}

function Head({ list }: { list: PublicList }) {
  const { title, kind, kindTitle, open, count, publishedAt, lastDay, provisional, clause } = list;
  const until = `${dayText(lastDay)} 24:00${provisional ? "（节假日安排公布后可能调整）" : ""}`;
  return (
    <Card title={title} aside={open ? <Tag tone="info">公示中</Tag> : <Tag>已结束</Tag>}>
      <Rows
        rows={[
          { label: "公示内容", value: `${kindTitle}，共 ${count} 户` },
          { label: "发布时间", value: instantText(publishedAt) },
          { label: "公示到", value: until },
          { label: "依据", value: clause },
        ]}
      />
      {kind === "queueNumbers" && <BatchLink listId={list.id} />}
    </Card>
  );
}

interface ResultProps {
  search: string;
  list: PublicList;
  onAll: () => void;
}

/** Right below the search: on a phone nothing else fits on the screen. */
function Result({ search, list, onAll }: ResultProps) {
  const count = list.lines.length;
  const title = count > 0 ? `找到 ${count} 条“${search}”` : `这份名单里没有“${search}”`;
  return (
    <Notice id="search-result" tone={count > 0 ? "success" : "warn"} title={title}>
      <View>{`查的是：${list.title}`}</View>
      {count === 0 && <View>姓名要填完整。请核对有没有填错，或者到其他名单里查。</View>}
      <Button id="search-all" kind="secondary" onTap={onAll}>
        看全部名单
      </Button>
    </Notice>
  );
}
