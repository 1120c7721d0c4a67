import { Button } from "antd";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { ReasonDialog } from "../../ui/ReasonDialog.tsx";
import { useShortcuts } from "../../ui/useShortcuts.ts";
import { type Decision, decideCase } from "./case.api.ts";
import { TurnButtons } from "./TurnButtons.tsx";
import type { Turn } from "./useTurn.ts";

interface Props {
  caseId: string;
  /** From the server: what is not allowed is not shown. */
  decisions: readonly Decision[];
  turn: Turn;
}

/** Stays at the bottom of the window while the form is read. Every decision is confirmed once. */
export function DecisionBar({ caseId, decisions, turn }: Props) {
  const [chosen, setChosen] = useState<Decision>();
  const choices = decisions.map((decision, at) => [`Alt+${at + 1}`, () => setChosen(decision)]);
  useShortcuts({ ...Object.fromEntries(choices), "Alt+J": turn.goNext, "Alt+K": turn.goPrevious });
  if (decisions.length === 0 && turn.place === undefined) return null;
  return (
    <section className="decision-bar" aria-label="办理">
      {decisions.length > 0 && (
        <div className="decision-buttons" data-testid="decision-bar">
          {decisions.map((decision, at) => (
            <Button
              key={decision.code}
              type={decision.style === "primary" ? "primary" : "default"}
              danger={decision.style === "danger"}
              onClick={() => setChosen(decision)}
              aria-keyshortcuts={`Alt+${at + 1}`}
              title={`快捷键 Alt+${at + 1}`}
              data-testid={`decide-${decision.code}`}
            >
              {decision.label}
            </Button>
          ))}
        </div>
      )}
      <TurnButtons turn={turn} />
      {chosen && <Confirm caseId={caseId} decision={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  );
}

function Confirm({ caseId, decision, onClose }: { caseId: string; decision: Decision; onClose: () => void }) {
  const { run, busy, refusal } = useAct(decideCase, {
    done: `已${decision.label}`,
    refresh: [["case", caseId], ["workbench"], ["register"]],
    onDone: onClose,
    quiet: true,
  });
  return (
    <ReasonDialog
      open
      title={decision.label}
      confirm={decision.label}
      required={decision.reason === "required"}
      asksReason={decision.reason !== "none"}
      templates={decision.templates}
      danger={decision.style === "danger"}
      busy={busy}
      refusal={refusal}
      onConfirm={(reason) => run({ params: { id: caseId }, body: { decision: decision.code, reason } })}
      onClose={onClose}
    >
      {decision.consequence && <p>{decision.consequence}</p>}
    </ReasonDialog>
  );
}
