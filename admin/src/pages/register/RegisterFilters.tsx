import { Button, DatePicker, Flex, Form, type FormInstance, Input, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useEffect } from "react";
import type { FilterSpec } from "./register.api.ts";

interface Props {
  filters: readonly FilterSpec[];
  given: Readonly<Record<string, string>>;
  onFilter: (filters: Record<string, string>) => void;
}

/** Typed text waits for Enter or 查询; a choice acts at once. */
export function RegisterFilters({ filters, given, onFilter }: Props) {
  const [form] = Form.useForm<Record<string, string>>();
  useFollow(form, filters, given);
  if (filters.length === 0) return null;
  return (
    <search aria-label="筛选">
      <Form
        form={form}
        className="register-filters"
        initialValues={{ ...given }}
        onFinish={(values) => onFilter(filled(values))}
      >
        {filters.map((filter) => (
          <Form.Item
            key={filter.key}
            name={filter.key}
            label={filter.label}
            className={`filter-${filter.type}`}
          >
            <FilterControl filter={filter} onPick={form.submit} />
          </Form.Item>
        ))}
        <Flex gap={8}>
          <Button type="primary" htmlType="submit" data-testid="filter-submit">
            查询
          </Button>
          <Button onClick={() => onFilter({})} data-testid="filter-clear">
            清空
          </Button>
        </Flex>
      </Form>
    </search>
  );
}

/** What the address says stands in the fields, back too; they are not drawn anew, so that the cursor stays in its field. */
function useFollow(form: FormInstance, filters: Props["filters"], given: Props["given"]) {
  const said = JSON.stringify(filters.map(({ key }) => [key, given[key]]));
  useEffect(() => {
    const values = JSON.parse(said) as [string, string | null][];
    form.setFieldsValue(Object.fromEntries(values.map(([key, value]) => [key, value ?? undefined])));
  }, [form, said]);
}

const filled = (values: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value?.trim() ? [[key, value.trim()]] : [])),
  );

/** Names and numbers of people are stored sealed: only the whole of them finds a row. */
const typed = { whole: "须填完整", beginning: "可只填开头" };

interface ControlProps {
  filter: FilterSpec;
  onPick: () => void;
  value?: string;
  onChange?: (value: string | undefined) => void;
  id?: string;
}

function FilterControl({ filter, onPick, value, onChange, id }: ControlProps) {
  const pick = (next: string | undefined) => {
    onChange?.(next);
    onPick();
  };
  if (filter.type === "text")
    return (
      <Input
        id={id}
        allowClear
        placeholder={typed[filter.match ?? "whole"]}
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
      />
    );
  if (filter.type === "dateRange") return <DayRange id={id} value={value} onChange={pick} />;
  return <Choices id={id} filter={filter} value={value} onChange={pick} />;
}

interface PickProps {
  id?: string | undefined;
  value?: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Several values are joined with commas: `f.state=waiting,admitted`. */
function Choices({ id, filter, value, onChange }: PickProps & { filter: FilterSpec }) {
  return (
    <Select
      id={id}
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      placeholder="全部"
      showSearch={{ optionFilterProp: "label" }}
      options={filter.options}
      value={value ? value.split(",") : []}
      onChange={(picked: string[]) => onChange(picked.join(",") || undefined)}
    />
  );
}

/** Both days belong to the range: `f.submitted=2026-07-01..2026-07-31`; either may be open. */
function DayRange({ id, value, onChange }: PickProps) {
  const [from, to] = (value ?? "..").split("..").map(asDay);
  return (
    <DatePicker.RangePicker
      id={id ? { start: id } : undefined}
      allowEmpty={[true, true]}
      value={[from ?? null, to ?? null]}
      onChange={(days) =>
        onChange(days?.some(Boolean) ? `${dayText(days[0])}..${dayText(days[1])}` : undefined)
      }
    />
  );
}

const asDay = (text: string): Dayjs | null => (text ? dayjs(text) : null);
const dayText = (day: Dayjs | null) => day?.format("YYYY-MM-DD") ?? "";
