import type { FormSpec, FormValues, ItemValues, SectionSpec } from "@housing/core/contract/form";
import { Descriptions, Flex, Table } from "antd";
import { askedFields, askedSections, itemsOf } from "./fieldRules.ts";
import { fieldText } from "./fieldText.tsx";
import { useWithRegions } from "./useWithRegions.ts";

interface Props {
  spec: FormSpec;
  values: FormValues;
}

/** A filled form, to read: sections as lists of fields, repeated sections as tables. */
export function FormViewer({ spec: declared, values }: Props) {
  const spec = useWithRegions(declared);
  return (
    <Flex vertical gap={16} data-testid="form-viewer">
      {askedSections(spec.sections, values).map((section) => (
        <section key={section.key} aria-label={section.title}>
          {section.repeat ? (
            <Items section={section} values={values} />
          ) : (
            <Single section={section} values={values} />
          )}
        </section>
      ))}
    </Flex>
  );
}

interface SectionProps {
  section: SectionSpec;
  values: FormValues;
}

function Single({ section, values }: SectionProps) {
  const item = itemsOf(section, values)[0] ?? {};
  return (
    <Descriptions
      title={section.title}
      size="small"
      bordered
      // Beside the materials there is not always room for two.
      column={{ xs: 1, sm: 1, md: 2, lg: 1, xl: 2 }}
      items={askedFields(section, values, item).map((field) => ({
        key: field.name,
        label: field.label,
        span: field.type === "textarea" ? "filled" : 1,
        children: fieldText(field, item[field.name]),
      }))}
    />
  );
}

function Items({ section, values }: SectionProps) {
  const items = itemsOf(section, values).map((item, index) => ({ index, item }));
  return (
    <>
      <h2 className="section-title">
        {section.title}（{items.length}）
      </h2>
      <Table<{ index: number; item: ItemValues }>
        size="small"
        rowKey="index"
        pagination={false}
        scroll={{ x: "max-content" }}
        dataSource={items}
        locale={{ emptyText: <span className="quiet">没有{section.repeat?.itemTitle}</span> }}
        columns={section.fields.map((field) => ({
          key: field.name,
          title: field.label,
          render: (_: unknown, { item }) =>
            askedFields(section, values, item).includes(field) ? fieldText(field, item[field.name]) : "—",
        }))}
      />
    </>
  );
}
