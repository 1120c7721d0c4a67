// screen: G3.1
import { useParams } from "@tanstack/react-router";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { UnitContent } from "./UnitContent.tsx";
import { UnitHistory } from "./UnitHistory.tsx";

/** As at the side of the building table, with all that happened to it; lists link here. */
export default function UnitPage() {
  const { id = "" } = useParams({ strict: false });
  return (
    <PageFrame title="房源" trail={[{ label: "房源库", to: "/registers/units" }]}>
      <section className="panel">
        <UnitContent id={id} />
      </section>
      <UnitHistory id={id} />
    </PageFrame>
  );
}
