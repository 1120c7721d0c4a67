/** What is done with each screen on the way: looked at in every way, or, the second time, nothing. */
export type Look = (name: string) => Promise<void>;

export const unseen: Look = () => Promise.resolve();

/** Numbers the screens of one person in the order in which they come. */
export function looking(who: string, look: Look): Look {
  let count = 0;
  return (name) => {
    count += 1;
    return look(`${who}-${String(count).padStart(2, "0")}-${name}`);
  };
}
