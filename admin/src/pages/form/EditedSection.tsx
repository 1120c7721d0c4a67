import type { FieldSpec, FormValues, ItemValues, SectionSpec } from "@housing/core/contract/form";
import { Button, Card, Flex, Form } from "antd";
import { FieldControl } from "./FieldControl.tsx";
import { checksOf } from "./fieldChecks.ts";
import { askedFields, itemsOf } from "./fieldRules.ts";

interface Props {
  section: SectionSpec;
  values: FormValues;
}

export function EditedSection({ section, values }: Props) {
  return (
    <Card size="small" title={section.title} className="form-section" role="group" aria-label={section.title}>
      {section.help && <p className="quiet">{section.help}</p>}
      {section.repeat ? (
        <RepeatedItems section={section} values={values} />
      ) : (
        <Fields at={[section.key]} fields={askedFields(section, values, itemsOf(section, values)[0] ?? {})} />
      )}
    </Card>
  );
}

function RepeatedItems({ section, values }: Props) {
  const { min = 0, max = 99, itemTitle = "" } = section.repeat ?? {};
  const items = itemsOf(section, values);
  return (
    <Form.List name={section.key} initialValue={Array.from({ length: min }, (): ItemValues => ({}))}>
      {(rows, { add, remove }) => (
        <Flex vertical gap={8}>
          {rows.map(({ key, name }) => (
            <Card
              key={key}
              size="small"
              type="inner"
              title={`${itemTitle} ${name + 1}`}
              extra={
                rows.length > min && (
                  <RemoveButton label={`${itemTitle} ${name + 1}`} onClick={() => remove(name)} />
                )
              }
            >
              <Fields at={[name]} fields={askedFields(section, values, items[name] ?? {})} />
            </Card>
          ))}
          <Button disabled={rows.length >= max} onClick={() => add({})} data-testid={`add-${section.key}`}>
            添加{itemTitle}
          </Button>
        </Flex>
      )}
    </Form.List>
  );
}

function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="small" danger type="text" aria-label={`删除${label}`} onClick={onClick}>
      删除
    </Button>
  );
}

/** In a list the form puts the name of the list in front, so `at` is only the index there. */
function Fields({ at, fields }: { at: (string | number)[]; fields: readonly FieldSpec[] }) {
  return (
    <div className="form-grid">
      {fields.map((field) => (
        <Form.Item
          key={field.name}
          name={[...at, field.name]}
          label={field.label}
          extra={field.help}
          rules={checksOf(field)}
          className={field.type === "textarea" || field.type === "file" ? "form-wide" : ""}
        >
          <FieldControl field={field} />
        </Form.Item>
      ))}
    </div>
  );
}
