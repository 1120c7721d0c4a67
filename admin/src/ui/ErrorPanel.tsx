import { Alert, Button } from "antd";
import { Component, type ReactNode } from "react";
import { isReachable } from "../api/reachable.ts";
import { asRefusal, Refusal } from "../api/refusal.ts";
import { Notice } from "./Notice.tsx";
import { WayBack } from "./WayBack.tsx";

/** Why the server refused, with the clause it rests on and every field at fault. */
export function RefusalAlert({ refusal }: { refusal: Refusal | null }) {
  if (!refusal) return null;
  return (
    <Alert
      role="alert"
      data-testid="refusal"
      type="error"
      showIcon
      style={{ margin: "8px 0 12px" }}
      title={refusal.message}
      description={hasReasons(refusal) && <RefusalReasons refusal={refusal} />}
    />
  );
}

const hasReasons = ({ clause, reference, issues }: Refusal) =>
  Boolean(clause ?? reference) || issues.length > 0;

function RefusalReasons({ refusal }: { refusal: Refusal }) {
  return (
    <>
      {refusal.clause && <div>依据：{refusal.clause}</div>}
      {refusal.reference && <div>问题编号：{refusal.reference}</div>}
      {refusal.issues.map(({ path, text }) => (
        <div key={path}>{text}</div>
      ))}
    </>
  );
}

interface PanelProps {
  error: unknown;
  onRetry?: () => void;
}

/** In place of a page or a part that could not be loaded. What does not exist will not by trying again. */
export function ErrorPanel({ error, onRetry }: PanelProps) {
  const refusal = asRefusal(error);
  const isMissing = refusal.status === 404;
  return (
    <Notice
      title={isMissing ? "没有找到" : "没有载入成功"}
      text={[refusal.message, refusal.reference && `问题编号：${refusal.reference}`]
        .filter(Boolean)
        .join(" ")}
      action={onRetry && (isMissing ? <WayBack /> : <Button onClick={onRetry}>重试</Button>)}
      testId="error-panel"
    />
  );
}

/** A page that broke while drawing or whose file could not be fetched; the menu stays. */
export function PageError({ error, reset }: { error: unknown; reset: () => void }) {
  // What was fetched in vain is fetched again only by a new start; not before there is a network.
  const startAgain = async () => {
    if (await isReachable()) location.reload();
    else reset();
  };
  // Drawn again it would break again: the code of the page may be older than the server, as after an update.
  if (!isServerAnswer(error)) return <Broken onRetry={() => location.reload()} />;
  const retry = error.status === 0 ? () => void startAgain() : reset;
  return <ErrorPanel error={error} onRetry={retry} />;
}

const isServerAnswer = (error: unknown): error is Refusal => error instanceof Refusal;

function Broken({ onRetry }: { onRetry: () => void }) {
  return (
    <Notice
      title="这个页面出错了"
      text="已经保存到服务器的内容不受影响。请重试；仍然不行时请刷新浏览器。"
      action={<Button onClick={onRetry}>重试</Button>}
      testId="broken-page"
    />
  );
}

/** The last net: keeps a white screen away when even the frame fails. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Broken onRetry={() => location.reload()} /> : this.props.children;
  }
}
