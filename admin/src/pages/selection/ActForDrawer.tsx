import type { UseQueryResult } from "@tanstack/react-query";
import { Drawer, Steps } from "antd";
import { useState } from "react";
import { Countdown } from "../../ui/Countdown.tsx";
import { ActForConfirm } from "./ActForConfirm.tsx";
import { RequestCode } from "./RequestCode.tsx";
import { type SessionUnit, SessionUnits } from "./SessionUnits.tsx";
import type { Offer, SessionTable } from "./selection.api.ts";

interface Props {
  offer: Offer | undefined;
  table: UseQueryResult<SessionTable>;
  onClose: () => void;
}

/** 代办: choose with the person at the window, then confirm with the code from the applicant's own phone. */
export function ActForDrawer({ offer, table, onClose }: Props) {
  return (
    <Drawer
      title={offer ? `代办选房：${offer.laneText} ${offer.queueNumber} 号` : "代办选房"}
      size={900}
      open={Boolean(offer)}
      onClose={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {offer && <Content key={offer.id} offer={offer} table={table} onClose={onClose} />}
    </Drawer>
  );
}

const steps = [{ title: "选一套房源" }, { title: "向申请人手机发送确认码" }, { title: "核对并确认" }];

function Content({ offer, table, onClose }: { offer: Offer } & Omit<Props, "offer">) {
  const [unit, setUnit] = useState<SessionUnit>();
  const [sentTo, setSentTo] = useState<string>();
  const choose = (next: SessionUnit) => setUnit(next.status === "free" ? next : undefined);
  const isGone = unit && isTaken(table.data, unit.id);
  if (offer.state.code !== "open") return <p role="alert">这一户的选房已经结束：{offer.state.label}</p>;
  return (
    <div data-testid="act-for-drawer">
      <div className="tools">
        <Steps size="small" current={sentTo && unit ? 2 : unit ? 1 : 0} items={steps} />
        {offer.closesAt && <Countdown until={offer.closesAt} />}
      </div>
      <SessionUnits table={table} chosenId={unit?.id} onChoose={choose} />
      {isGone && <p role="alert">{unit.place} 刚刚被选走，请另选一套。</p>}
      {unit && !isGone && (
        <>
          <RequestCode offerId={offer.id} sentTo={sentTo} onSent={setSentTo} />
          {sentTo && <ActForConfirm offer={offer} unit={unit} onDone={onClose} />}
        </>
      )}
    </div>
  );
}

const isTaken = (table: SessionTable | undefined, unitId: string) =>
  table?.estates.some(({ buildings }) =>
    buildings.some(({ units }) => units.some(({ id, status }) => id === unitId && status !== "free")),
  ) ?? false;
