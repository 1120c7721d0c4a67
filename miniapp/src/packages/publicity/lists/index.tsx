// screen: G1.4, G2.3, G3.6, G3.7
import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import { call } from "../../../api/client";
import { go, parameter } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Card } from "../../../ui/Card";
import { Choice } from "../../../ui/Choice";
import { Empty, Faces } from "../../../ui/Faces";
import { Page } from "../../../ui/Page";
import { Pager } from "../../../ui/Pager";
import { Entry } from "../../../ui/Rows";
import { Tag } from "../../../ui/Tag";
import { dayText } from "../../../ui/time-text";
import { useCursor } from "../use-cursor";

type Summary = Reply<"publicLists">["lists"][number];

/** What people look for; other lists are found under 全部公示. */
const kinds = [
  { value: "", label: "全部公示，包括审核名单" },
  { value: "selectionResult", label: "选房结果公示" },
  { value: "queueNumbers", label: "轮候顺序号公示" },
];

export default function PublicLists() {
  const [kind, setKind] = useState(parameter(useRouter().params.kind));
  return (
    <Page title="公示" lead="不用登录就能看。姓名已隐去一部分。">
      <Card>
        <Choice id="kind" label="想看哪一种" value={kind} options={kinds} onChange={setKind} />
      </Card>
      <Lists key={kind} kind={kind} />
    </Page>
  );
}

function Lists({ kind }: { kind: string }) {
  const cursor = useCursor();
  const query = { ...(kind && { kind }), ...(cursor.at && { after: cursor.at }) };
  const load = useLoad(`${kind}/${cursor.at ?? ""}`, () => call("publicLists", { query }), {
    isEmpty: ({ lists }) => lists.length === 0,
  });
  return (
    <Card>
      <Faces load={load} empty={<Empty title="现在没有这一种公示" />}>
        {({ lists, next }) => (
          <>
            {lists.map((list) => (
              <ListEntry key={list.id} list={list} />
            ))}
            {(next || cursor.back) && <Pager id="lists-pager" {...cursor.moves(next)} />}
          </>
        )}
      </Faces>
    </Card>
  );
}

/** Titles say of what kind a list is, and of which day. */
function ListEntry({ list }: { list: Summary }) {
  const { id, title, count, lastDay, open } = list;
  return (
    <View>
      <Entry
        id={`list-${id}`}
        title={title}
        note={`共 ${count} 户，公示到${dayText(lastDay)} 24:00`}
        aside={open ? <Tag tone="info">公示中</Tag> : <Tag>已结束</Tag>}
        onTap={() => go("publicity/list", { id })}
      />
    </View>
  );
}
