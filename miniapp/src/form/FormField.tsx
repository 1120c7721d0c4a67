import type { FieldSpec, FieldType, FieldValue, FileRef } from "@housing/core/contract/form";
import type { ReactNode } from "react";
import type { Upload } from "../api/upload";
import { Checkbox } from "../ui/Checkbox";
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

export function FormField(props: FormFieldProps) {
  return drawings[props.field.type](props);
}

/** One drawing for each type of field; a new type does not compile until it has one. */
const drawings: Record<FieldType, (props: FormFieldProps) => ReactNode> = {
  text: (props) => <TextInput {...wordsOf(props)} />,
  textarea: (props) => <TextInput {...wordsOf(props)} multiline />,
  idNumber: (props) => <TextInput {...wordsOf(props)} kind="idcard" maxLength={18} />,
  phone: (props) => <TextInput {...wordsOf(props)} kind="number" maxLength={11} />,
  number: (props) => (
    <NumberInput
      {...labelsOf(props)}
      value={numberIn(props.value)}
      unit={props.field.unit}
      onChange={props.onChange}
    />
  ),
  money: (props) => (
    <NumberInput {...labelsOf(props)} value={numberIn(props.value)} onChange={props.onChange} money />
  ),
  date: (props) => (
    <DateInput {...pickedOf(props)} min={textIn(props.field.min)} max={textIn(props.field.max)} />
  ),
  choice: drawChoice,
  multiChoice: (props) => <MultiChoice {...pickedOf(props)} value={textsIn(props.value)} />,
  boolean: drawBoolean,
  region: (props) => <RegionField {...pickedOf(props)} />,
  file: drawFiles,
};

/** More options than this read better as a list to pick from. */
const fewOptions = 6;

function drawChoice(props: FormFieldProps) {
  const picked = pickedOf(props);
  return picked.options.length > fewOptions ? <Select {...picked} /> : <Choice {...picked} />;
}

const yesNo = [
  { value: "yes", label: "是" },
  { value: "no", label: "否" },
];

function drawBoolean({ value, onChange, ...props }: FormFieldProps) {
  const { id, field, error } = props;
  if (field.mustBe) {
    return (
      <Checkbox id={id} checked={value === true} error={error} onChange={onChange}>
        {field.label}
      </Checkbox>
    );
  }
  const answer = value ? "yes" : "no";
  return (
    <Choice
      {...labelsOf(props)}
      value={typeof value === "boolean" ? answer : undefined}
      options={yesNo}
      onChange={(one) => onChange(one === "yes")}
    />
  );
}

function drawFiles(props: FormFieldProps) {
  const { field, value, upload, onChange } = props;
  const max = numberIn(field.max);
  return (
    <FilePicker {...labelsOf(props)} files={filesIn(value)} max={max} upload={upload} onChange={onChange} />
  );
}

function labelsOf({ id, field, error }: Pick<FormFieldProps, "id" | "field" | "error">) {
  return { id, label: field.label, required: field.required ?? false, help: field.help, error };
}

function wordsOf(props: FormFieldProps) {
  const { field, value, onChange } = props;
  return { ...labelsOf(props), value: textIn(value) ?? "", maxLength: field.maxLength, onChange };
}

function pickedOf(props: FormFieldProps) {
  const { field, value, onChange } = props;
  return { ...labelsOf(props), value: textIn(value), options: field.options ?? [], onChange };
}

const numberIn = (value: unknown) => (typeof value === "number" ? value : undefined);
const textIn = (value: unknown) => (typeof value === "string" ? value : undefined);
const textsIn = (value: FieldValue) =>
  Array.isArray(value) ? value.filter((part): part is string => typeof part === "string") : [];
const filesIn = (value: FieldValue) =>
  Array.isArray(value) ? value.filter((part): part is FileRef => typeof part !== "string") : [];
