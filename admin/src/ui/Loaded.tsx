import type { UseQueryResult } from "@tanstack/react-query";
import { Alert, Button, Skeleton } from "antd";
import type { ReactNode } from "react";
import { asRefusal } from "../api/refusal.ts";
import { ErrorPanel } from "./ErrorPanel.tsx";

interface Props<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/**
 * A part of a page that waits for its own answer; the rest of the page stays. Rows of the choice before stay in sight until
 * the others are there, but pale, and no click meant for those lands on them.
 */
export function Loaded<T>({ query, children }: Props<T>) {
  if (query.isPending) return <Skeleton active paragraph={{ rows: 6 }} />;
  if (query.data === undefined)
    return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className="loaded" aria-busy={query.isPlaceholderData}>
      <OldNews query={query} />
      {children(query.data)}
    </div>
  );
}

/** What was read before stays, with what is being done on it; that it could not be read again is said above. */
export function OldNews({ query }: { query: UseQueryResult<unknown> }) {
  if (!query.isError) return null;
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      className="old-news"
      title={`没有更新成功，下面是先前的内容。${asRefusal(query.error).message}`}
      action={<Button onClick={() => void query.refetch()}>重试</Button>}
      data-testid="old-news"
    />
  );
}
