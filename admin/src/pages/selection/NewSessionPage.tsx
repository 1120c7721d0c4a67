// screen: G1.3, G3.1, G3.2
import { mostSessionUnits } from "@housing/core/contract/units";
import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { useAreas } from "../../session/useMe.ts";
import { Choices } from "../../ui/Choices.tsx";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { UnitPicker } from "../inventory/UnitPicker.tsx";
import { AreaChoice } from "../queue/AreaChoice.tsx";
import { createSession, type NewSession, sessionKeys } from "./selection.api.ts";

const bedroomChoices = [
  { value: "1", label: "一居室" },
  { value: "2", label: "二居室" },
  { value: "3", label: "三居室" },
];
const counts = [1, 2, 3] as const;

/** Listed flats of one area and one number of bedrooms, put on offer together. */
export default function NewSessionPage() {
  const [bedrooms, setBedrooms] = useState("1");
  const areas = useAreas();
  const [area, setArea] = useState<string>();
  const areaCode = area ?? areas[0]?.code;
  return (
    <PageFrame title="新建场次" trail={[{ label: "选房场次", to: "/sessions" }]}>
      <div className="tools">
        <AreaChoice value={areaCode} onChange={setArea} />
        <Choices
          label="居室"
          options={bedroomChoices}
          value={bedrooms}
          onChange={setBedrooms}
          testId="session-bedrooms"
        />
      </div>
      {areaCode && <NewSessionForm key={areaCode + bedrooms} areaCode={areaCode} bedrooms={bedrooms} />}
    </PageFrame>
  );
}

function NewSessionForm({ areaCode, bedrooms }: { areaCode: string; bedrooms: string }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string[]>([]);
  const { run, busy, refusal } = useAct(createSession, {
    done: "场次已建立，核对后开始",
    refresh: sessionKeys,
    onDone: ({ id }) => void navigate({ to: "/sessions/$id", params: { id } }),
    quiet: true,
  });
  const send = ({ title }: { title?: string }) =>
    run({ ...sessionOf(areaCode, bedrooms, chosen), ...(title?.trim() && { title: title.trim() }) });
  return (
    <section className="panel">
      <p>选择已通过审核、可供配租的房源。建立后这些房源归本场次，核对无误再开始；开始前不会通知任何家庭。</p>
      <UnitPicker
        filter={{ state: "listed", bedrooms }}
        most={mostSessionUnits}
        chosen={chosen}
        onChoose={setChosen}
        empty="没有这个居室的可供配租房源"
      />
      <RefusalAlert refusal={refusal} />
      <Form layout="vertical" onFinish={send}>
        <Form.Item name="title" label="场次名称" extra="不填则按区域、居室和日期生成">
          <Input maxLength={120} style={{ maxWidth: 420 }} data-testid="session-title" />
        </Form.Item>
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={chosen.length === 0 || chosen.length > mostSessionUnits}
          data-testid="session-create"
        >
          建立场次（{chosen.length} 套）
        </Button>
      </Form>
    </section>
  );
}

const sessionOf = (areaCode: string, bedrooms: string, unitIds: string[]): NewSession => ({
  areaCode,
  bedrooms: counts.find((count) => String(count) === bedrooms) ?? 1,
  unitIds,
});
