// screen: G1.2
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Empty } from "antd";
import "./case.css";
import { useAct } from "../../api/act.ts";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { businessTypes, startCase } from "./enter.api.ts";

/** Window staff choose what to enter for the person before them. */
export default function EnterCasePage() {
  const { types } = useSuspenseQuery(businessTypes).data;
  const navigate = useNavigate();
  const { run, busy } = useAct(startCase, { onDone: ({ id }) => void navigate({ to: `/cases/${id}/edit` }) });
  return (
    <PageFrame title="窗口代办" trail={[{ label: "办件" }]}>
      {types.length === 0 && <Empty description="没有可以代办的业务" />}
      <div className="business-types">
        {types.map(({ code, title, intro, materials }) => (
          <section key={code} className="case-panel" aria-label={title}>
            <h2 className="section-title">{title}</h2>
            <p>{intro}</p>
            <p className="quiet">所需材料：{materials.join("、") || "无"}</p>
            <Button type="primary" disabled={busy} onClick={() => run(code)} data-testid={`start-${code}`}>
              开始代办
            </Button>
          </section>
        ))}
      </div>
    </PageFrame>
  );
}
