import { Button } from "antd";
import { useSeesWholeCity } from "../../session/useMe.ts";
import { Countdown } from "../../ui/Countdown.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { ExtendOffer } from "./ExtendOffer.tsx";
import type { Offer, SessionView } from "./selection.api.ts";

interface Props {
  view: SessionView;
  onActFor: (offerId: string) => void;
}

/** At a glance: who chooses now with the time left, and how much is left of everything. */
export function CurrentOffers({ view, onActFor }: Props) {
  const { offers, free, taken, session, abilities } = view;
  const count = (code: Offer["state"]["code"]) => offers.filter(({ state }) => state.code === code).length;
  const open = offers.filter(({ state }) => state.code === "open");
  return (
    <section className="session-now" aria-label="场次实况" data-testid="session-now">
      {open.map((offer) => (
        <OpenOffer key={offer.id} offer={offer} abilities={abilities} onActFor={onActFor} />
      ))}
      {open.length === 0 && session.state.code === "open" && <NobodyChooses />}
      <Figure label="剩余房源" figure={free} note={`已选 ${taken} 套`} testId="free-units" />
      <Figure label="等候家庭" figure={count("admitted")} note={`共入库 ${offers.length} 户`} />
      <Figure label="已选定" figure={count("chosen")} note={`未按时 ${count("missed")} 户`} />
    </section>
  );
}

function NobodyChooses() {
  const seesAll = useSeesWholeCity();
  return (
    <div className="session-card">
      <strong>{seesAll ? "现在没有家庭在选房" : "您辖区现在没有家庭在选房"}</strong>
      <span className="quiet">选房通知只在规定时段发出，到时自动通知下一户。</span>
    </div>
  );
}

interface OpenProps {
  offer: Offer;
  abilities: readonly string[];
  onActFor: (offerId: string) => void;
}

function OpenOffer({ offer, abilities, onActFor }: OpenProps) {
  return (
    <div className="session-card session-card-open" data-testid="current-offer">
      <span className="quiet">正在选房</span>
      <strong className="session-who">
        {offer.laneText} {offer.queueNumber} 号
      </strong>
      <span className="quiet">
        {offer.maskedName} {offer.caseNo}
      </span>
      {offer.closesAt && (
        <span>
          <span className="session-left">
            <Countdown until={offer.closesAt} />
          </span>{" "}
          <span className="quiet">
            截止 <DateText at={offer.closesAt} />
          </span>
        </span>
      )}
      <div className="tools session-card-acts">
        {abilities.includes("actFor") && (
          <Button size="small" type="primary" onClick={() => onActFor(offer.id)} data-testid="act-for">
            代办选房
          </Button>
        )}
        {abilities.includes("extend") && <ExtendOffer offer={offer} />}
      </div>
    </div>
  );
}

interface FigureProps {
  label: string;
  figure: number;
  note: string;
  testId?: string;
}

function Figure({ label, figure, note, testId }: FigureProps) {
  return (
    <div className="session-card">
      <span className="quiet">{label}</span>
      <strong className="session-figure figures" data-testid={testId}>
        {figure}
      </strong>
      <span className="quiet">{note}</span>
    </div>
  );
}
