import type { TypeVersions } from "./policy.api.ts";

export interface MaterialOverride {
  required?: boolean;
  max?: number;
  help?: string;
}

export interface FieldOverride {
  required?: boolean;
  label?: string;
  help?: string;
}

/** What staff may change of a declared business type. */
export interface Overrides {
  intro?: string;
  /** No new cases for the time being. */
  closed?: boolean;
  materials?: Record<string, MaterialOverride>;
  fields?: Record<string, FieldOverride>;
}

/** The newest version's changes: what a new version starts from. The server checks what is sent. */
export const newestOverrides = ({ versions }: TypeVersions): Overrides =>
  isObject(versions[0]?.overrides) ? versions[0].overrides : {};

const isObject = (value: unknown): value is Overrides => typeof value === "object" && value !== null;

/** Without what says nothing, so that a version holds only real changes. */
export function tidied({ intro, closed, materials, fields }: Overrides): Overrides {
  const kept = { materials: withoutEmpty(materials), fields: withoutEmpty(fields) };
  return {
    ...(intro?.trim() && { intro: intro.trim() }),
    ...(closed && { closed }),
    ...(kept.materials && { materials: kept.materials }),
    ...(kept.fields && { fields: kept.fields }),
  };
}

function withoutEmpty<T extends object>(entries: Record<string, T> = {}): Record<string, T> | undefined {
  const kept = Object.entries(entries).flatMap(([code, entry]) => {
    const filled = Object.entries(entry).filter(
      ([, value]) => value !== undefined && value !== "" && value !== null,
    );
    return filled.length ? [[code, Object.fromEntries(filled) as T] as const] : [];
  });
  return kept.length ? Object.fromEntries(kept) : undefined;
}

/** How much a version changes, in words. */
export function overridesText(overrides: unknown): string {
  if (!isObject(overrides)) return "—";
  const { intro, closed, materials = {}, fields = {} } = overrides;
  const parts = [
    closed && "受理（暂停）",
    intro && "办理说明",
    Object.keys(fields).length > 0 && `${Object.keys(fields).length} 个填写项`,
    Object.keys(materials).length > 0 && `${Object.keys(materials).length} 项材料`,
  ].filter(Boolean);
  return parts.length ? `调整了${parts.join("、")}` : "恢复原配置";
}
