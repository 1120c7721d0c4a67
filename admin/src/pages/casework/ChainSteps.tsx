import type { ChainStep } from "./case.api.ts";

const words: Record<ChainStep["state"], string> = { done: "已完成", current: "办理中", ahead: "未到" };

/** Where the case stands in its chain; the state is said, not only coloured. */
export function ChainSteps({ chain }: { chain: readonly ChainStep[] }) {
  return (
    <ol className="chain" aria-label="办理环节" data-testid="chain">
      {chain.map(({ key, title, state }) => (
        <li key={key} className={`chain-${state}`} aria-current={state === "current" ? "step" : undefined}>
          {title} <span className="chain-word">{words[state]}</span>
        </li>
      ))}
    </ol>
  );
}
