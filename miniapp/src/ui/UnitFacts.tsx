import type { Reply } from "@housing/core/contract/client";
import { useState } from "react";
import { openFile } from "../api/open-file";
import { Button } from "./Button";
import { Card } from "./Card";
import { Notice } from "./Notice";
import { yuan } from "./number-text";
import { Rows } from "./Rows";
import { Tag } from "./Tag";

type Unit = Reply<"unitDetail">;

const rooms = ["", "一居室", "二居室", "三居室"];
const tones = { available: "success", taken: "plain", notAvailable: "plain" } as const;

/** One flat as people ask about it: where, how large, what it costs, which floor, which way. */
export function UnitFacts({ unit, status = unit.statusText }: { unit: Unit; status?: string }) {
  const door = `${unit.buildingName}${unit.doorNo}`;
  const lift = unit.hasLift ? "有电梯" : "没有电梯";
  return (
    <Card title={`${unit.estateName} ${door}`} aside={<Tag tone={tones[unit.status]}>{status}</Tag>}>
      <Rows
        rows={[
          { label: "户型", value: rooms[unit.bedrooms] ?? `${unit.bedrooms}居室` },
          { label: "建筑面积", value: `${unit.area} 平方米` },
          { label: "每月租金", value: yuan(unit.rentFen) },
          { label: "楼层", value: `第 ${unit.floor} 层，共 ${unit.topFloor} 层，${lift}` },
          { label: "朝向", value: unit.orientation },
          { label: "地址", value: unit.address },
        ]}
      />
      {unit.planFileId && <Plan fileId={unit.planFileId} name={unit.planName ?? `${door}户型图.png`} />}
    </Card>
  );
}

function Plan({ fileId, name }: { fileId: string; name: string }) {
  const [problem, setProblem] = useState<string>();
  const open = () => void openFile(`/files/${fileId}`, name).then(setProblem);
  return (
    <>
      {problem && <Notice tone="error" title={problem} />}
      <Button id="unit-plan" kind="secondary" onTap={open}>
        看户型图
      </Button>
    </>
  );
}
