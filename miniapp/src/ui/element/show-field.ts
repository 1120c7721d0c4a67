import Taro from "@tarojs/taro";

/** Brings a field into view; a mini-program cannot move the reader's focus, so scrolling has to do. */
export function showField(id: string): void {
  Taro.nextTick(() => {
    void Taro.pageScrollTo({ selector: `#${id}-field`, duration: 200 }).catch(() => undefined);
  });
}
