// screen: G1.4, G2.3, G3.6, G3.7
import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import { call } from "../../../api/client";
import { go, parameter } from "../../../session/go";
import { keepInAddress } from "../../../session/in-address";
import { useLoad } from "../../../session/use-load";
import { Card } from "../../../ui/Card";
import { Empty, Faces } from "../../../ui/Faces";
import { Page } from "../../../ui/Page";
import { Pager } from "../../../ui/Pager";
import { Entry } from "../../../ui/Rows";
import { Select } from "../../../ui/Select";
import { Tag } from "../../../ui/Tag";
import { dayText } from "../../../ui/time-text";
import { useCursor } from "../use-cursor";

type Summary = Reply<"publicLists">["lists"][number];

const all = { value: "all", label: "全部公示" };

export default function PublicLists() {
  const [kind, setKind] = useState(parameter(useRouter().params.kind));
  const choose = (value: string) => {
    const chosen = value === all.value ? "" : value;
    setKind(chosen);
    keepInAddress("kind", chosen);
  };
  return (
    <Page title="公示" lead="不用登录就能看。姓名已隐去一部分。">
      <Kinds kind={kind} onChoose={choose} />
      <Lists key={kind} kind={kind} />
    </Page>
  );
}

/** A city with lists of one kind only has nothing to choose from; the place is kept while nobody knows. */
function Kinds({ kind, onChoose }: { kind: string; onChoose: (kind: string) => void }) {
  const load = useLoad("config", () => call("publicConfig", {}));
  const kinds = load.face === "ready" ? load.data.publicLists : [];
  if (load.face === "ready" && kinds.length < 2) return null;
  const options = [all, ...kinds.map(({ kind: value, title }) => ({ value, label: title }))];
  return (
    <Card>
      <Select id="kind" label="想看哪一种" value={kind || all.value} options={options} onChange={onChoose} />
    </Card>
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
