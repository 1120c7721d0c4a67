import type { ReactNode } from "react";

interface Props {
  title: string;
  text?: ReactNode;
  /** What to do next. */
  action?: ReactNode;
  testId?: string;
}

/** In place of content that cannot be shown. */
export function Notice({ title, text, action, testId }: Props) {
  return (
    <section className="notice" role="alert" data-testid={testId}>
      <h2>{title}</h2>
      {text && <p className="quiet">{text}</p>}
      {action}
    </section>
  );
}
