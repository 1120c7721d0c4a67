import { Link } from "@tanstack/react-router";
import { Drawer, Form } from "antd";
import { useState } from "react";
import { Choices } from "../../ui/Choices.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { StoredFileView } from "../../ui/StoredFileView.tsx";
import { useCarefulClose } from "../../ui/useCarefulClose.ts";
import { DecideObjection, type Decision, useDecision } from "./DecideObjection.tsx";
import type { Objection } from "./publicity.api.ts";

interface Props {
  /** By its address. */
  id: string | undefined;
  listed: readonly Objection[];
  onClose: () => void;
}

export function ObjectionDrawer({ id, listed, onClose }: Props) {
  const objection = useOpened(id, listed);
  const [form] = Form.useForm();
  const decision = useDecision(form, onClose);
  const close = useCarefulClose({ form, open: Boolean(objection), busy: decision.busy, close: onClose });
  return (
    <Drawer title={`异议 ${objection?.number ?? ""}`} size={640} open={Boolean(objection)} onClose={close}>
      {objection && <Content key={objection.id} objection={objection} decision={decision} />}
    </Drawer>
  );
}

/** What is open stays open when a colleague has decided it meanwhile and it left the list: what was written is not lost. */
function useOpened(id: string | undefined, listed: readonly Objection[]) {
  const [kept, keep] = useState<Objection>();
  const found = listed.find((one) => one.id === id);
  if (found && found !== kept) keep(found);
  return found ?? (kept?.id === id ? kept : undefined);
}

function Content({ objection, decision }: { objection: Objection; decision: Decision }) {
  const { line, columns } = objection;
  return (
    <>
      <Facts
        columns={1}
        testId="objection-facts"
        facts={{
          公示名单: objection.listTitle,
          ...Object.fromEntries(Object.entries(columns).map(([key, title]) => [title, line[key] ?? "—"])),
          办理材料: <Link to={objection.link}>查看这一户的办理情况</Link>,
          异议内容: objection.text,
          联系方式: objection.contact || "没有留下",
          提出时间: <DateText at={objection.raisedAt} />,
          处理结论: outcomeText[objection.state],
          处理时间: objection.decidedAt && <DateText at={objection.decidedAt} />,
          处理理由: objection.reason,
        }}
      />
      <Evidence files={objection.files} />
      {objection.abilities.includes("decide") && (
        <DecideObjection objection={objection} decision={decision} />
      )}
    </>
  );
}

const outcomeText = { open: undefined, upheld: "异议成立", rejected: "异议不成立" };

function Evidence({ files }: Pick<Objection, "files">) {
  const [chosenId, choose] = useState<string>();
  const chosen = files.find(({ id }) => id === chosenId) ?? files[0];
  return (
    <section aria-label="证明材料" style={{ margin: "12px 0" }}>
      <h2 className="section-title">证明材料</h2>
      {files.length === 0 && <p className="quiet">提出人没有上传材料</p>}
      {files.length > 1 && (
        <Choices
          label="证明材料"
          options={files.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen?.id ?? ""}
          onChange={choose}
          testId="objection-files"
        />
      )}
      {chosen && <StoredFileView key={chosen.id} file={chosen} />}
    </section>
  );
}
