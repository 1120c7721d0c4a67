import "./buildings.css";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import {
  countStates,
  type GridRow,
  gridOf,
  type Place,
  placeAfter,
  type TableFloor,
  type TableUnit,
} from "./buildingTable.ts";

interface Props {
  /** Said to a screen reader: which building. */
  label: string;
  floors: readonly TableFloor[];
  chosenId?: string | undefined;
  onChoose: (unit: TableUnit) => void;
}

/** Floors by flats. One tab stop; arrow keys move, Enter chooses. */
export function UnitGrid({ label, floors, chosenId, onChoose }: Props) {
  const rows = useMemo(() => gridOf(floors), [floors]);
  const { at, moveOn, setAt } = useRoving(rows);
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveOn(event.key);
    if (!next) return;
    event.preventDefault();
    table.current?.querySelector<HTMLButtonElement>(`[data-place="${next.join("-")}"]`)?.focus();
  };
  return (
    <>
      <Legend floors={floors} />
      <div className="unit-grid-scroll">
        <table
          ref={table}
          className="unit-grid"
          aria-label={label}
          data-testid="unit-grid"
          onKeyDown={onKeyDown}
        >
          <tbody>
            {rows.map(({ floor, cells }, row) => (
              <tr key={floor.floor}>
                <th scope="row">{floor.label ?? `${floor.floor} 层`}</th>
                {cells.map((unit, column) => (
                  <td key={unit?.id ?? `gap-${column}`}>
                    {unit && (
                      <UnitCell
                        unit={unit}
                        place={[row, column]}
                        reachable={at[0] === row && at[1] === column}
                        chosen={unit.id === chosenId}
                        onFocus={() => setAt([row, column])}
                        onChoose={() => onChoose(unit)}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function useRoving(rows: readonly GridRow[]) {
  const [place, setAt] = useState<Place>();
  const at = place && rows[place[0]]?.cells[place[1]] ? place : firstPlace(rows);
  return { at, setAt, moveOn: (key: string) => placeAfter(key, at, rows) };
}

function firstPlace(rows: readonly GridRow[]): Place {
  const row = rows.findIndex(({ cells }) => cells.some(Boolean));
  return [row, rows[row]?.cells.findIndex(Boolean) ?? -1];
}

interface CellProps {
  unit: TableUnit;
  place: Place;
  reachable: boolean;
  chosen: boolean;
  onFocus: () => void;
  onChoose: () => void;
}

function UnitCell({ unit, place, reachable, chosen, onFocus, onChoose }: CellProps) {
  return (
    <button
      type="button"
      className={`unit-cell tone-${unit.state.tone ?? "neutral"}`}
      tabIndex={reachable ? 0 : -1}
      aria-pressed={chosen}
      aria-label={[unit.number, unit.state.label, unit.note].filter(Boolean).join("，")}
      data-place={place.join("-")}
      data-testid={`unit-${unit.number}`}
      onFocus={onFocus}
      onClick={onChoose}
    >
      <strong className="figures">{unit.number}</strong>
      <span>{unit.state.label}</span>
      {unit.note && <span className="unit-note">{unit.note}</span>}
    </button>
  );
}

function Legend({ floors }: { floors: readonly TableFloor[] }) {
  return (
    <ul className="unit-legend" aria-label="各状态套数">
      {countStates(floors).map(({ label, tone, count }) => (
        <li key={label}>
          <span className={`unit-swatch tone-${tone}`} aria-hidden />
          {label} {count} 套
        </li>
      ))}
    </ul>
  );
}
