import { useState } from "react";

/** Pages by key: where each page that was seen began. */
export function useCursor() {
  const [begun, setBegun] = useState<string[]>([]);
  const back = begun.length > 0;
  const moves = (next: string | undefined) => ({
    text: `第 ${begun.length + 1} 页`,
    onPrevious: back ? () => setBegun(begun.slice(0, -1)) : undefined,
    onNext: next === undefined ? undefined : () => setBegun([...begun, next]),
  });
  return { at: begun[begun.length - 1], back, moves };
}
