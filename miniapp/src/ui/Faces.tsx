import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import type { ApiError } from "../api/errors";
import { goBack } from "../session/go";
import type { Load, Old } from "../session/load";
import { useSlow } from "../session/use-slow";
import { Button } from "./Button";
import { Heading } from "./element/Heading";

export function Loading() {
  const slow = useSlow(true);
  return (
    <View className="face" ariaRole="status">
      <View className="face-bar" />
      {slow ? "网络有点慢，还在加载，请再等一等…" : "正在加载…"}
    </View>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <View className="face">
      <Heading level={2}>{title}</Heading>
      {children}
    </View>
  );
}

/** What the server has decided stays so however often it is asked: that leads back. */
export function Failed({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  return (
    <View className="face" ariaRole="alert">
      <Heading level={2}>{error.answered ? "打不开这一页" : "没有加载出来"}</Heading>
      <View>{error.text}</View>
      {error.answered ? (
        <Button id="leave" kind="secondary" onTap={goBack}>
          返回
        </Button>
      ) : (
        <Button id="retry" kind="secondary" onTap={onRetry}>
          再试一次
        </Button>
      )}
    </View>
  );
}

export interface FacesProps<T> {
  load: Load<T>;
  empty?: ReactNode;
  children: (data: T, reload: () => Promise<void>) => ReactNode;
}

/** Over the page, so that nothing moves away from under a finger. */
function NotRenewed({ old }: { old: Old }) {
  return (
    <View className="not-renewed" ariaRole="status">
      <View className="not-renewed-text">现在连不上，屏幕上是刚才的内容。</View>
      <Button id="renew" kind="secondary" loading={old.retrying} onTap={old.retry}>
        再试一次
      </Button>
    </View>
  );
}

/** Loading, empty, failed or ready: a page with fetched content shows exactly one of them. */
export function Faces<T>({ load, empty, children }: FacesProps<T>) {
  if (load.face === "loading") return <Loading />;
  if (load.face === "failed") return <Failed error={load.error} onRetry={load.retry} />;
  if (load.face === "empty") return empty ?? <Empty title="这里还没有内容" />;
  return (
    <>
      {load.old && <NotRenewed old={load.old} />}
      {children(load.data, load.reload)}
    </>
  );
}
