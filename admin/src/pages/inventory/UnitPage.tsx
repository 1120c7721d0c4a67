// screen: G3.1
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { unitDetail } from "./inventory.api.ts";
import { UnitContent } from "./UnitContent.tsx";
import { UnitHistory } from "./UnitHistory.tsx";

/** As at the side of the building table, with all that happened to it; lists link here. */
export default function UnitPage() {
  const { id = "" } = useParams({ strict: false });
  const unit = useQuery(unitDetail(id)).data;
  const title = unit ? `${unit.estateName} ${unit.buildingName} ${unit.doorNo}` : "房源";
  return (
    <PageFrame title={title} trail={[{ label: "房源库", to: "/registers/units" }]}>
      <section className="panel">
        <UnitContent id={id} />
      </section>
      <UnitHistory id={id} />
    </PageFrame>
  );
}
