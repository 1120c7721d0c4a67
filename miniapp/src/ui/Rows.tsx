import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Tap } from "./element/Tap";

export interface Row {
  label: string;
  /** Below the label, in small type. */
  note?: string | undefined;
  value: ReactNode;
}

/** Facts in two columns. */
export function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <View className="rows">
      {rows.map((row) => (
        <View className="rows-row" key={row.label}>
          <View className="rows-label">
            {row.label}
            {row.note && <View className="muted">{row.note}</View>}
          </View>
          <View className="rows-value">{row.value}</View>
        </View>
      ))}
    </View>
  );
}

export interface EntryProps {
  id: string;
  title: string;
  note?: string | undefined;
  /** At the right, such as a Tag. */
  aside?: ReactNode;
  onTap: () => void;
}

/** A line of a list that leads somewhere. */
export function Entry({ id, title, note, aside, onTap }: EntryProps) {
  return (
    <Tap id={id} className="entry" onTap={onTap}>
      <View className="entry-body">
        <View className="entry-title">{title}</View>
        {note && <View className="muted">{note}</View>}
      </View>
      {aside}
      <View className="entry-arrow" />
    </Tap>
  );
}
