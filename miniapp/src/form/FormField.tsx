import type { FieldSpec, FieldValue, FileRef } from "@housing/core/contract/form";
import type { Upload } from "../api/upload";
import { Choice, MultiChoice } from "../ui/Choice";
import { DateInput } from "../ui/DateInput";
import { FilePicker } from "../ui/FilePicker";
import { NumberInput } from "../ui/NumberInput";
import { Select } from "../ui/Select";
import { TextInput } from "../ui/TextInput";
import { RegionField } from "./RegionField";

export interface FormFieldProps {
  id: string;
  field: FieldSpec;
  value: FieldValue;
  error: string | undefined;
  onChange: (value: FieldValue) => void;
  upload: Upload;
}

/** More options than this read better as a list to pick from. */
const fewOptions = 6;
const yesNo = [
  { value: "yes", label: "是" },
  { value: "no", label: "否" },
];

export function FormField({ id, field, value, error, onChange, upload }: FormFieldProps) {
  const shared = { id, label: field.label, required: field.required ?? false, help: field.help, error };
  const options = field.options ?? [];
  const text = typeof value === "string" ? value : undefined;
  switch (field.type) {
    case "number":
    case "money":
      return (
        <NumberInput {...shared} value={numberIn(value)} money={field.type === "money"} onChange={onChange} />
      );
    case "date":
      return (
        <DateInput
          {...shared}
          value={text}
          min={dayIn(field.min)}
          max={dayIn(field.max)}
          onChange={onChange}
        />
      );
    case "choice":
      if (options.length > fewOptions) {
        return <Select {...shared} value={text} options={options} onChange={onChange} />;
      }
      return <Choice {...shared} value={text} options={options} onChange={onChange} />;
    case "multiChoice":
      return <MultiChoice {...shared} value={textsIn(value)} options={options} onChange={onChange} />;
    case "boolean":
      return (
        <Choice
          {...shared}
          value={answerIn(value)}
          options={yesNo}
          onChange={(one) => onChange(one === "yes")}
        />
      );
    case "region":
      return <RegionField {...shared} value={text} options={options} onChange={onChange} />;
    case "file":
      return (
        <FilePicker
          {...shared}
          files={filesIn(value)}
          max={numberIn(field.max)}
          upload={upload}
          onChange={onChange}
        />
      );
    default:
      return <WordsField {...shared} field={field} value={text ?? ""} onChange={onChange} />;
  }
}

type WordsFieldProps = Omit<FormFieldProps, "upload" | "value"> & {
  label: string;
  required: boolean;
  value: string;
};

const keyboards = { idNumber: "idcard", phone: "number", text: "text", textarea: "text" } as const;
const lengths = { idNumber: 18, phone: 11 } as const;

function WordsField({ field, ...rest }: WordsFieldProps) {
  const type = field.type as keyof typeof keyboards;
  const maxLength = field.maxLength ?? (type === "idNumber" || type === "phone" ? lengths[type] : undefined);
  return <TextInput {...rest} kind={keyboards[type]} multiline={type === "textarea"} maxLength={maxLength} />;
}

const numberIn = (value: unknown) => (typeof value === "number" ? value : undefined);
const dayIn = (value: unknown) => (typeof value === "string" ? value : undefined);
const answerIn = (value: FieldValue) => (typeof value === "boolean" ? (value ? "yes" : "no") : undefined);
const textsIn = (value: FieldValue) =>
  Array.isArray(value) ? value.filter((part): part is string => typeof part === "string") : [];
const filesIn = (value: FieldValue) =>
  Array.isArray(value) ? value.filter((part): part is FileRef => typeof part !== "string") : [];
