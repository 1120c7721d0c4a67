import { mostSessionUnits } from "@housing/core/contract/units";
import { useQuery } from "@tanstack/react-query";
import { Button, Modal, Select } from "antd";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { UnitPicker } from "../inventory/UnitPicker.tsx";
import { addUnits, removeUnits, type SessionSummary, sessionKeys, sessionTable } from "./selection.api.ts";

interface Props {
  session: SessionSummary;
  kind: "add" | "remove";
}

const words = { add: "增加房源", remove: "撤出房源" };

export function ChangeUnits({ session, kind }: Props) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const change = kind === "add" ? addUnits : removeUnits;
  const act = useAct((unitIds: string[], key) => change(session.id, unitIds, key), {
    done: `已${words[kind]}`,
    refresh: sessionKeys,
    onDone: () => setOpen(false),
    quiet: true,
  });
  const begin = () => {
    act.reset();
    setChosen([]);
    setOpen(true);
  };
  return (
    <>
      <Button onClick={begin} data-testid={`session-${kind}-units`}>
        {words[kind]}
      </Button>
      <Modal
        open={open}
        title={words[kind]}
        width={kind === "add" ? 960 : 560}
        okText={`${words[kind]}（${chosen.length} 套）`}
        okButtonProps={{ disabled: chosen.length === 0 || chosen.length > mostSessionUnits }}
        confirmLoading={act.busy}
        onOk={() => act.run(chosen)}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <RefusalAlert refusal={act.refusal} />
        {kind === "add" ? (
          <UnitPicker
            filter={{ state: "listed", bedrooms: String(session.bedrooms) }}
            most={mostSessionUnits}
            chosen={chosen}
            onChoose={setChosen}
            empty="没有可以增加的房源"
          />
        ) : (
          <FreeUnits session={session} chosen={chosen} onChoose={setChosen} />
        )}
      </Modal>
    </>
  );
}

interface FreeProps {
  session: SessionSummary;
  chosen: readonly string[];
  onChoose: (unitIds: string[]) => void;
}

/** Only flats that nobody has taken can leave the session. */
function FreeUnits({ session, chosen, onChoose }: FreeProps) {
  const table = useQuery(sessionTable(session.id, false)).data;
  const options = (table?.estates ?? []).flatMap(({ name, buildings }) =>
    buildings.flatMap((building) =>
      building.units
        .filter(({ status }) => status === "free")
        .map(({ id, doorNo }) => ({ value: id, label: `${name} ${building.name} ${doorNo}` })),
    ),
  );
  return (
    <Select
      mode="multiple"
      aria-label="要撤出的房源"
      placeholder="选择要撤出的房源"
      style={{ width: "100%" }}
      options={options}
      value={[...chosen]}
      onChange={onChoose}
      showSearch={{ optionFilterProp: "label" }}
    />
  );
}
