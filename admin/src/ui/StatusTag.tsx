export type Tone = "neutral" | "active" | "good" | "warning" | "bad";

/** A state in words, with a colour to help the eye. */
export function StatusTag({ label, tone = "neutral" }: { label: string; tone?: Tone | undefined }) {
  return <span className={`status-tag tone-${tone}`}>{label}</span>;
}
