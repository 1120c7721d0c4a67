import Taro from "@tarojs/taro";

/** Brings a field into view; a mini-program cannot move the reader's focus, so scrolling has to do. */
export const showField = (id: string): void => showPart(`${id}-field`);

/** What has come of a tap, where it lies below the screen: else the tap seems to have done nothing. */
export function showPart(id: string): void {
  Taro.nextTick(() => {
    void Taro.pageScrollTo({ selector: `#${id}`, duration: 200 }).catch(() => undefined);
  });
}
