import type { FieldSpec, FieldValue, FileRef } from "@housing/core/contract/form";
import { DatePicker, Input, InputNumber, Radio, Select } from "antd";
import dayjs from "dayjs";
import { FileUpload } from "../../ui/FileUpload.tsx";
import { MoneyInput } from "./MoneyInput.tsx";
import { RegionPicker } from "./RegionPicker.tsx";

interface Props {
  field: FieldSpec;
  /** From the form item. */
  id?: string;
  value?: FieldValue;
  onChange?: (value: FieldValue) => void;
}

const yesNo = [
  { value: true, label: "是" },
  { value: false, label: "否" },
];

/** The control that fits the type of the field; a form item hands value and onChange in. */
export function FieldControl({ field, id, value, onChange = () => undefined }: Props) {
  const text = typeof value === "string" ? value : undefined;
  const number = typeof value === "number" ? value : undefined;
  const { options = [], label } = field;
  switch (field.type) {
    case "textarea":
      return (
        <Input.TextArea
          id={id}
          rows={3}
          value={text}
          maxLength={field.maxLength}
          onChange={(e) => onChange(e.target.value)}
        />
      );
    case "money":
      return <MoneyInput id={id} value={number} onChange={onChange} />;
    case "number":
      return <InputNumber id={id} value={number} onChange={onChange} className="wide" />;
    case "date":
      return <DayInput id={id} field={field} value={text} onChange={onChange} />;
    case "boolean":
      return <Radio.Group id={id} options={yesNo} value={value} onChange={(e) => onChange(e.target.value)} />;
    case "choice":
      return (
        <Select
          id={id}
          options={options}
          value={text}
          onChange={onChange}
          showSearch={{ optionFilterProp: "label" }}
        />
      );
    case "multiChoice":
      return <Select id={id} mode="multiple" options={options} value={texts(value)} onChange={onChange} />;
    case "region":
      return <RegionPicker id={id} options={options} value={text} onChange={onChange} />;
    case "file":
      return (
        <FileUpload
          label={label}
          value={files(value)}
          onChange={onChange}
          maxCount={Number(field.max ?? 10)}
        />
      );
    default:
      return <TextInput id={id} field={field} value={text} onChange={onChange} />;
  }
}

const texts = (value: FieldValue): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
const files = (value: FieldValue): FileRef[] =>
  Array.isArray(value) ? value.filter((one) => typeof one !== "string") : [];

interface TextProps {
  id: string | undefined;
  field: FieldSpec;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

function TextInput({ id, field, value, onChange }: TextProps) {
  const clean = (typed: string) => (field.type === "idNumber" ? typed.trim().toUpperCase() : typed);
  return (
    <Input
      id={id}
      value={value}
      inputMode={field.type === "phone" ? "tel" : "text"}
      maxLength={field.type === "idNumber" ? 18 : field.maxLength}
      onChange={(event) => onChange(clean(event.target.value))}
    />
  );
}

function DayInput({ id, field, value, onChange }: TextProps) {
  const day = (limit: FieldSpec["min"]) => (typeof limit === "string" ? dayjs(limit) : undefined);
  return (
    <DatePicker
      id={id}
      className="wide"
      value={value ? dayjs(value) : null}
      minDate={day(field.min)}
      maxDate={day(field.max)}
      onChange={(picked) => onChange(picked?.format("YYYY-MM-DD"))}
    />
  );
}
