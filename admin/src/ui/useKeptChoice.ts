import { useState } from "react";

/** A yes or no of this person's browser that outlives the visit; where nothing can be kept, until the page is left. */
export function useKeptChoice(
  name: string,
  usual: boolean,
): [chosen: boolean, choose: (yes: boolean) => void] {
  const key = `staff.${name}`;
  const [chosen, setChosen] = useState(() => read(key) ?? usual);
  const choose = (yes: boolean) => {
    setChosen(yes);
    try {
      localStorage.setItem(key, yes ? "yes" : "no");
    } catch {
      // A browser that keeps nothing has the usual again next time.
    }
  };
  return [chosen, choose];
}

function read(key: string): boolean | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : kept === "yes";
  } catch {
    return undefined;
  }
}
