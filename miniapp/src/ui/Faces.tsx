import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import type { Load } from "../session/use-load";
import { Button } from "./Button";
import { Heading } from "./element/Heading";

export function Loading({ text = "正在加载…" }: { text?: string }) {
  return (
    <View className="face" ariaRole="status">
      {text}
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

export function Failed({ id = "retry", text, onRetry }: { id?: string; text: string; onRetry: () => void }) {
  return (
    <View className="face" ariaRole="alert">
      <Heading level={2}>没有加载出来</Heading>
      <View>{text}</View>
      <Button id={id} kind="secondary" onTap={onRetry}>
        再试一次
      </Button>
    </View>
  );
}

export interface FacesProps<T> {
  load: Load<T>;
  empty?: ReactNode;
  children: (data: T, reload: () => void) => ReactNode;
}

/** Loading, empty, failed or ready: a page with fetched content shows exactly one of them. */
export function Faces<T>({ load, empty, children }: FacesProps<T>) {
  if (load.face === "loading") return <Loading />;
  if (load.face === "failed") return <Failed text={load.error.text} onRetry={load.reload} />;
  if (load.face === "empty") return empty ?? <Empty title="这里还没有内容" />;
  return children(load.data, load.reload);
}
