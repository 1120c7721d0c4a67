import { View } from "@tarojs/components";
import { Button } from "./Button";

export interface PagerProps {
  id: string;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  /** Such as 第 2 页. */
  text: string;
}

/** Leaves out the direction in which there is nothing; lists are paged by key, so there is no last page to jump to. */
export function Pager({ id, onPrevious, onNext, text }: PagerProps) {
  return (
    <View className="pager" ariaRole="navigation" ariaLabel="翻页">
      <View>{onPrevious && <PagerButton id={`${id}-previous`} text="上一页" onTap={onPrevious} />}</View>
      <View ariaRole="status">{text}</View>
      <View>{onNext && <PagerButton id={`${id}-next`} text="下一页" onTap={onNext} />}</View>
    </View>
  );
}

const PagerButton = ({ id, text, onTap }: { id: string; text: string; onTap: () => void }) => (
  <Button id={id} kind="secondary" onTap={onTap}>
    {text}
  </Button>
);
