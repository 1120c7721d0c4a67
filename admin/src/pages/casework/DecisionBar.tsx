import { Button, Checkbox } from "antd";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { ReasonDialog } from "../../ui/ReasonDialog.tsx";
import { useKeptChoice } from "../../ui/useKeptChoice.ts";
import { useShortcuts } from "../../ui/useShortcuts.ts";
import { type CaseView, caseView, type Decision, decideCase, isDecision } from "./case.api.ts";
import { TurnButtons } from "./TurnButtons.tsx";
import type { Turn } from "./useTurn.ts";

interface Props {
  view: CaseView;
  turn: Turn;
}

/** What was chosen, and the last act on the case that stood on the screen then. */
interface Chosen {
  decision: Decision;
  seenAct: string | undefined;
}

/**
 * Stays at the bottom of the window while the form is read. Every decision is confirmed once, and leads to the next case
 * unless the clerk would rather stay.
 */
export function DecisionBar({ view, turn }: Props) {
  const [chosen, setChosen] = useState<Chosen>();
  const [goesOn, setGoesOn] = useKeptChoice("goOnAfterDecision", true);
  // From the server: what is not allowed is not shown.
  const decisions = view.decisions.filter(isDecision);
  const choose = (decision: Decision) => setChosen({ decision, seenAct: view.trail.at(-1)?.id });
  const choices = decisions.map((decision, at) => [`Alt+${at + 1}`, () => choose(decision)]);
  useShortcuts({ ...Object.fromEntries(choices), "Alt+J": turn.goNext, "Alt+K": turn.goPrevious });
  if (decisions.length === 0 && turn.place === undefined && !chosen) return null;
  return (
    <section className="decision-bar" aria-label="办理">
      {decisions.length > 0 && (
        <div className="decision-buttons" data-testid="decision-bar">
          {decisions.map((decision, at) => (
            <Button
              key={decision.code}
              type={decision.style === "primary" ? "primary" : "default"}
              danger={decision.style === "danger"}
              onClick={() => choose(decision)}
              aria-keyshortcuts={`Alt+${at + 1}`}
              title={`快捷键 Alt+${at + 1}`}
              data-testid={`decide-${decision.code}`}
            >
              {decision.label}
            </Button>
          ))}
        </div>
      )}
      <TurnButtons turn={turn} isFree={!chosen}>
        {turn.isWaiting && decisions.length > 0 && (
          <Checkbox checked={goesOn} onChange={({ target }) => setGoesOn(target.checked)}>
            办完转下一件
          </Checkbox>
        )}
      </TurnButtons>
      {chosen && (
        <Confirm
          view={view}
          {...chosen}
          onDone={goesOn ? turn.goOn : undefined}
          onClose={() => setChosen(undefined)}
        />
      )}
    </section>
  );
}

interface ConfirmProps extends Chosen {
  view: CaseView;
  onDone: (() => void) | undefined;
  onClose: () => void;
}

function Confirm({ view, decision, seenAct, onDone, onClose }: ConfirmProps) {
  const { run, busy, refusal } = useAct(decideCase, {
    done: `${view.applicant ?? view.title}：已${decision.label}`,
    answers: caseView(view.id).queryKey,
    refresh: [["case", view.id], ["workbench"], ["register"]],
    onDone: () => {
      onClose();
      onDone?.();
    },
    quiet: true,
  });
  return (
    <ReasonDialog
      open
      beside
      title={decision.label}
      confirm={decision.label}
      required={decision.reason === "required"}
      asksReason={decision.reason !== "none"}
      templates={decision.templates}
      danger={decision.style === "danger"}
      busy={busy}
      refusal={refusal}
      onConfirm={(reason) =>
        run({ params: { id: view.id }, body: { decision: decision.code, reason, seenAct } })
      }
      onClose={onClose}
    >
      <p>
        <strong>{view.applicant}</strong> · {view.title} · <span className="figures">{view.number}</span>
      </p>
      {decision.consequence && <p>{decision.consequence}</p>}
    </ReasonDialog>
  );
}
