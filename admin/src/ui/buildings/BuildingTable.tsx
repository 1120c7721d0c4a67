import "./buildings.css";
import { Flex, Select, Skeleton } from "antd";
import type { TableEstate, TableFloor, TableUnit } from "./buildingTable.ts";
import { UnitGrid } from "./UnitGrid.tsx";

interface Props {
  estates: readonly TableEstate[];
  estateId: string | undefined;
  buildingId: string | undefined;
  /** Keep both in the address, so that the table can be linked to. */
  onPlace: (estateId: string, buildingId: string | undefined) => void;
  /** Of the chosen building; undefined while loading. */
  floors: readonly TableFloor[] | undefined;
  chosenId?: string | undefined;
  onChoose: (unit: TableUnit) => void;
}

/** 楼盘表: estate, building, then floors by flats. */
export function BuildingTable({ estates, estateId, buildingId, onPlace, floors, chosenId, onChoose }: Props) {
  const estate = estates.find(({ id }) => id === estateId);
  const building = estate?.buildings.find(({ id }) => id === buildingId);
  const goTo = (id: string) => onPlace(id, estates.find((one) => one.id === id)?.buildings[0]?.id);
  return (
    <section className="building-table" aria-label="楼盘表">
      <Flex gap={8} wrap align="center">
        <Select
          aria-label="小区"
          placeholder="选择小区"
          className="estate-select"
          showSearch={{ optionFilterProp: "label" }}
          value={estateId}
          onChange={goTo}
          options={estates.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <BuildingPicker
          estate={estate}
          chosenId={buildingId}
          onPick={(id) => estate && onPlace(estate.id, id)}
        />
      </Flex>
      {building && !floors && <Skeleton active />}
      {building && floors && (
        <UnitGrid
          label={`${estate?.name} ${building.name}`}
          floors={floors}
          chosenId={chosenId}
          onChoose={onChoose}
        />
      )}
    </section>
  );
}

interface PickerProps {
  estate: TableEstate | undefined;
  chosenId: string | undefined;
  onPick: (id: string) => void;
}

function BuildingPicker({ estate, chosenId, onPick }: PickerProps) {
  return (
    <fieldset className="building-picker" aria-label="楼栋">
      {estate?.buildings.map(({ id, name, note }) => (
        <button
          type="button"
          key={id}
          className="building-pick"
          aria-pressed={id === chosenId}
          onClick={() => onPick(id)}
        >
          {name} {note && <span className="quiet">{note}</span>}
        </button>
      ))}
    </fieldset>
  );
}
