import type { FieldSpec } from "../contract/form.ts";

/** Short ways to write the fields of a form; everything that is not said otherwise has to be filled in. */

type More = Partial<Omit<FieldSpec, "name" | "label" | "type" | "options">>;
type Options = readonly (readonly [value: string, label: string])[];

const field =
  (type: FieldSpec["type"]) =>
  (name: string, label: string, more: More = {}): FieldSpec => ({
    name,
    label,
    type,
    required: true,
    ...more,
  });

export const text = field("text");
export const idNumber = field("idNumber");
export const phone = field("phone");
export const money = field("money");
export const number = field("number");
export const region = field("region");
export const yesNo = field("boolean");

const chosen =
  (type: FieldSpec["type"]) =>
  (name: string, label: string, options: Options, more: More = {}): FieldSpec => ({
    ...field(type)(name, label, more),
    options: options.map(([value, text]) => ({ value, label: text })),
  });

export const choice = chosen("choice");
export const multiChoice = chosen("multiChoice");
