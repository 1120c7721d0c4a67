import { View } from "@tarojs/components";
import { go } from "../../../session/go";
import { Card } from "../../../ui/Card";
import { Tap } from "../../../ui/element/Tap";
import { Empty } from "../../../ui/Faces";
import { Tag } from "../../../ui/Tag";
import type { PublicList } from "./index";

type Line = PublicList["lines"][number];

const settled: Record<string, string> = {
  held: "有异议，核查中",
  passed: "公示通过",
  failed: "异议成立",
  withdrawn: "已撤下",
};

/** One household after another, every column named: fits a phone and is read aloud in order. */
export function Lines({ list }: { list: PublicList }) {
  if (list.lines.length === 0) return <Card>{<Empty title="没有内容" />}</Card>;
  return (
    <View className="grid lines" ariaRole="list">
      {list.lines.map((line) => (
        <View className="grid-cell" key={line.id} ariaRole="listitem">
          <OneLine line={line} list={list} />
        </View>
      ))}
    </View>
  );
}

function OneLine({ line, list }: { line: Line; list: PublicList }) {
  const state = settled[line.state];
  return (
    <View className="card line">
      {Object.entries(list.columns).map(([key, heading]) => (
        <View className="line-fact" key={key}>
          <View className="line-heading">{heading}</View>
          <View className="line-value">{line.line[key] || "—"}</View>
        </View>
      ))}
      {state && <Tag>{state}</Tag>}
      {line.objectable && <ObjectTap line={line} list={list} />}
    </View>
  );
}

function ObjectTap({ line, list }: { line: Line; list: PublicList }) {
  const facts = Object.entries(list.columns).map(([key, heading]) => `${heading} ${line.line[key] ?? ""}`);
  const shown = facts.slice(0, 3).join("，");
  return (
    <Tap
      id={`object-${line.id}`}
      className="link line-object"
      label={`对${shown}提出异议`}
      onTap={() => go("publicity/object", { line: line.id, title: list.title, about: shown })}
    >
      提出异议
    </Tap>
  );
}
