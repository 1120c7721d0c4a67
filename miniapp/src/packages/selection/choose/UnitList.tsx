import { View } from "@tarojs/components";
import { useState } from "react";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Empty } from "../../../ui/Faces";
import { yuan } from "../../../ui/number-text";
import { Entry } from "../../../ui/Rows";
import { areaText, type ListedUnit } from "./choice.view";

interface UnitListProps {
  units: readonly ListedUnit[];
  onOpen: (unit: string) => void;
}

const atFirst = 10;

/** The same flats as lines of text, for whom a table is hard to read. */
export function UnitList({ units, onOpen }: UnitListProps) {
  const [all, setAll] = useState(false);
  const shown = all ? units : units.slice(0, atFirst);
  return (
    <Card title={`可选的房，共 ${units.length} 套`}>
      {units.length === 0 && <Empty title="没有符合条件的房">换一个小区，或者放宽楼层、朝向再看。</Empty>}
      <View>
        {shown.map((unit) => (
          <Entry
            key={unit.id}
            id={`list-unit-${unit.id}`}
            title={`${unit.building}${unit.doorNo}`}
            note={`${unit.floor} 层，朝${unit.orientation}，${areaText(unit.areaCentiares)}，每月 ${yuan(unit.rentFen)}`}
            onTap={() => onOpen(unit.id)}
          />
        ))}
      </View>
      {shown.length < units.length && (
        <Button id="list-all" kind="secondary" wide onTap={() => setAll(true)}>
          {`显示全部 ${units.length} 套`}
        </Button>
      )}
    </Card>
  );
}
