import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import { BuildingTable } from "../../ui/buildings/BuildingTable.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import type { SessionTable } from "./selection.api.ts";
import { sessionFloors } from "./sessionFloors.ts";

interface Props {
  table: UseQueryResult<SessionTable>;
  chosenId?: string | undefined;
  /** Without it the table is only to be looked at. */
  onChoose?: (unit: SessionUnit) => void;
}

/** A flat that was chosen, with where it stands. */
export type SessionUnit = SessionTable["estates"][number]["buildings"][number]["units"][number] & {
  place: string;
};

export function SessionUnits({ table, chosenId, onChoose }: Props) {
  return (
    <section className="panel" aria-label="场次房源">
      <h2 className="section-title">场次房源</h2>
      <Loaded query={table}>
        {({ estates }) =>
          estates.length === 0 ? (
            <p className="quiet">本场次没有房源</p>
          ) : (
            <Units estates={estates} chosenId={chosenId} onChoose={onChoose} />
          )
        }
      </Loaded>
    </section>
  );
}

/** Begins where there is something to choose. */
const firstFree = <T extends { free: number }>(places: readonly T[] = []) =>
  places.find(({ free }) => free > 0) ?? places[0];

interface UnitsProps {
  estates: SessionTable["estates"];
  chosenId: string | undefined;
  onChoose: Props["onChoose"];
}

function Units({ estates, chosenId, onChoose }: UnitsProps) {
  const [place, setPlace] = useState<{ estate: string; building: string | undefined }>();
  const estate = estates.find(({ id }) => id === place?.estate) ?? firstFree(estates);
  const building = estate?.buildings.find(({ id }) => id === place?.building) ?? firstFree(estate?.buildings);
  const choose = (id: string) => {
    const unit = building?.units.find((one) => one.id === id);
    if (unit && estate && building)
      onChoose?.({ ...unit, place: `${estate.name} ${building.name} ${unit.doorNo}` });
  };
  return (
    <BuildingTable
      estates={estates.map(({ id, name, free, buildings }) => ({
        id,
        name: `${name}（可选 ${free}）`,
        buildings: buildings.map((one) => ({ id: one.id, name: one.name, note: `可选 ${one.free}` })),
      }))}
      estateId={estate?.id}
      buildingId={building?.id}
      onPlace={(next, nextBuilding) => setPlace({ estate: next, building: nextBuilding })}
      floors={building && sessionFloors(building.units)}
      chosenId={chosenId}
      onChoose={({ id }) => choose(id)}
    />
  );
}
