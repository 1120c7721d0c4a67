import { useQuery } from "@tanstack/react-query";
import { Button, Select, Typography } from "antd";
import { type ReactNode, useState } from "react";
import { Loaded } from "../../ui/Loaded.tsx";
import { estates } from "./inventory.api.ts";
import { PickTable } from "./PickTable.tsx";
import { type ListedUnits, type UnitFilter, unitsToPick } from "./unitPick.api.ts";

interface Props {
  filter: UnitFilter;
  /** How many may be chosen together; so many are listed. */
  most: number;
  chosen: readonly string[];
  onChoose: (unitIds: string[]) => void;
  /** More choices in front of the estate. */
  tools?: ReactNode;
  /** With the end of the ten working days, for vacated flats. */
  showsDeadline?: boolean;
  empty: string;
}

/** Chooses flats of one state, narrowed by estate; what was chosen stays when the estate changes. */
export function UnitPicker(props: Props) {
  const { filter, most, chosen, onChoose, showsDeadline = false, tools, empty } = props;
  const [estate, setEstate] = useState<string>();
  const sort = showsDeadline ? "listBy" : undefined;
  const found = useQuery(unitsToPick({ ...filter, estate, sort }, most));
  const known = useQuery(estates).data?.estates ?? [];
  const shown = known.filter(({ districtCode }) => !filter.district || districtCode === filter.district);
  return (
    <>
      <div className="tools">
        {tools}
        <Select
          aria-label="小区"
          placeholder="全部小区"
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          style={{ width: 220 }}
          value={estate}
          onChange={setEstate}
          options={shown.map(({ name }) => ({ value: name, label: name }))}
        />
      </div>
      <Loaded query={found}>
        {(listed) => (
          <>
            <Chosen {...{ listed, chosen, onChoose, most }} />
            <PickTable units={listed.units} {...{ chosen, onChoose, showsDeadline, empty }} />
          </>
        )}
      </Loaded>
    </>
  );
}

interface ChosenProps {
  listed: ListedUnits;
  chosen: readonly string[];
  onChoose: (unitIds: string[]) => void;
  most: number;
}

/** How many are chosen, how many may be, and all at once. */
function Chosen({ listed: { units, more, total }, chosen, onChoose, most }: ChosenProps) {
  const ids = units.map(({ id }) => id);
  const taken = new Set(chosen);
  const all = ids.every((id) => taken.has(id));
  return (
    <div className="tools">
      <Button
        disabled={all}
        onClick={() => onChoose([...new Set([...chosen, ...ids])])}
        data-testid="pick-all"
      >
        全选列出的 {ids.length} 套
      </Button>
      <Button disabled={chosen.length === 0} onClick={() => onChoose([])} data-testid="pick-none">
        清空
      </Button>
      <span role="status" className="quiet" data-testid="picked-count">
        已选 {chosen.length} 套，一次最多 {most} 套
      </span>
      {chosen.length > most && (
        <Typography.Text type="danger" role="alert">
          多了 {chosen.length - most} 套，请去掉一些
        </Typography.Text>
      )}
      {more && (
        <span className="quiet">
          {total === undefined ? "" : `共 ${total} 套，`}先列出 {ids.length}{" "}
          套，其余的请选择小区，或者下次再办
        </span>
      )}
    </div>
  );
}
