import { useBlocker } from "@tanstack/react-router";

export const leaveQuestion = "填写的内容还没有保存，确定离开吗？";

/** Asks before the page is left while something typed is not kept yet, also when the window is closed. */
export function useUnsavedWarning(unsaved: boolean, question = leaveQuestion) {
  useBlocker({
    // A browser's own question works at every moment, also while the page is busy.
    shouldBlockFn: () => !window.confirm(question),
    enableBeforeUnload: () => unsaved,
    disabled: !unsaved,
  });
}
