import { Tag } from "antd";

export type Tone = "neutral" | "active" | "good" | "warning" | "bad";

const colors: Record<Tone, string> = {
  neutral: "default",
  active: "processing",
  good: "success",
  warning: "warning",
  bad: "error",
};

/** A state in words, with a colour to help the eye. */
export function StatusTag({ label, tone = "neutral" }: { label: string; tone?: Tone | undefined }) {
  return <Tag color={colors[tone]}>{label}</Tag>;
}
