import { View } from "@tarojs/components";
import { cx } from "./cx";
import { Tap } from "./element/Tap";
import { useReachesBeyond } from "./element/use-reaches-beyond";
import { Select } from "./Select";
import type { Tone } from "./tone";

export interface GridUnit {
  id: string;
  number: string;
  /** Status in words, such as 可选 or 已选出. */
  text: string;
  tone: Tone;
  /** Can be looked at or chosen; the others only show their status. */
  open: boolean;
}

export interface GridFloor {
  floor: string;
  /** From the first column on; nothing where there is no door. */
  units: readonly (GridUnit | undefined)[];
}

export interface GridBuilding {
  id: string;
  name: string;
  floors: readonly GridFloor[];
}

export interface UnitGridProps {
  id: string;
  buildings: readonly GridBuilding[];
  building: string;
  onBuilding: (id: string) => void;
  picked?: string | undefined;
  onPick: (unit: GridUnit) => void;
}

/** 楼盘表: one building, a line for each floor, from the top down as it stands. */
export function UnitGrid({ id, buildings, building, onBuilding, picked, onPick }: UnitGridProps) {
  const shown = buildings.find((one) => one.id === building);
  const options = buildings.map((one) => ({ value: one.id, label: one.name }));
  const columns = shown ? columnsOf(shown) : 0;
  const beyond = useReachesBeyond(id, columns);
  return (
    <View>
      {buildings.length > 1 && (
        <Select id={`${id}-building`} label="楼栋" value={building} options={options} onChange={onBuilding} />
      )}
      {beyond && <View className="muted unit-hint">{`每层 ${columns} 户，往左划，看右边的房。`}</View>}
      <View className="unit-scroll" id={id}>
        <View className="unit-table" ariaRole="table" ariaLabel={shown?.name}>
          {shown?.floors.map((floor) => (
            <Floor key={floor.floor} floor={floor} picked={picked} onPick={onPick} />
          ))}
        </View>
      </View>
    </View>
  );
}

const columnsOf = ({ floors }: GridBuilding) => Math.max(0, ...floors.map(({ units }) => units.length));

interface FloorProps extends Pick<UnitGridProps, "picked" | "onPick"> {
  floor: GridFloor;
}

function Floor({ floor, picked, onPick }: FloorProps) {
  return (
    <View className="unit-row" ariaRole="row">
      <View className="unit-floor" ariaRole="rowheader">
        {floor.floor} 层
      </View>
      {floor.units.map((unit, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position.
        <View className="unit-place" ariaRole="cell" key={at}>
          {unit && <Door floor={floor.floor} unit={unit} picked={unit.id === picked} onPick={onPick} />}
        </View>
      ))}
    </View>
  );
}

interface DoorProps {
  floor: string;
  unit: GridUnit;
  picked: boolean;
  onPick: (unit: GridUnit) => void;
}

function Door({ floor, unit, picked, onPick }: DoorProps) {
  return (
    <Tap
      id={`unit-${unit.id}`}
      className={cx("unit", `unit-${unit.tone}`, picked && "unit-picked")}
      disabled={!unit.open}
      pressed={unit.open ? picked : undefined}
      label={`${floor} 层 ${unit.number}，${unit.text}`}
      onTap={() => onPick(unit)}
    >
      <View className="unit-no">{unit.number}</View>
      <View className="unit-text">{picked ? "已点选" : unit.text}</View>
    </Tap>
  );
}
