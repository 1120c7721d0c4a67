import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { DateText } from "../../ui/DateText.tsx";
import { endText } from "../../ui/dates.ts";
import { MoneyText } from "../../ui/MoneyText.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import type { ColumnSpec, Row } from "./register.api.ts";

/** One cell, by the type of its column. */
export function cellOf(column: ColumnSpec, value: unknown, row: Row, rowLink?: string): ReactNode {
  if (value === null || value === undefined || value === "") return "—";
  switch (column.type) {
    case "money":
      return <MoneyText fen={Number(value)} />;
    case "number":
      // Most are the numbers of somebody or something, which are written without commas everywhere else.
      return <span className="figures">{Number(value)}</span>;
    case "date":
    case "instant":
      return <DateText at={value as string | number} />;
    case "end":
      return <span className="figures">{endText(value as string)}</span>;
    case "status":
      return <Status column={column} value={String(value)} />;
    case "link":
      return rowLink ? (
        <Link to={fillLink(rowLink, row)}>{wordFor(column, String(value))}</Link>
      ) : (
        wordFor(column, String(value))
      );
    default:
      return wordFor(column, String(value));
  }
}

function Status({ column, value }: { column: ColumnSpec; value: string }) {
  const option = column.options?.find((one) => one.value === value);
  return <StatusTag label={option?.label ?? value} tone={option?.tone} />;
}

const wordFor = (column: ColumnSpec, value: string) =>
  column.options?.find((option) => option.value === value)?.label ?? value;

/** `/cases/:id` with the values of the row. */
export const fillLink = (link: string, row: Row) =>
  link.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(row[name] ?? "")));
