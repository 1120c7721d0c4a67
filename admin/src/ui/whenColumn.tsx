import { DateText } from "./DateText.tsx";
import type { InstantLike } from "./dates.ts";

/** A column of instants or days. */
export const whenColumn = <T,>(dataIndex: keyof T & string, title: string, width = 150) => ({
  key: dataIndex,
  dataIndex,
  title,
  width,
  render: (at: InstantLike | undefined) => <DateText at={at} />,
});
