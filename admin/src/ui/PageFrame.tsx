import { Link } from "@tanstack/react-router";
import { Breadcrumb, Flex } from "antd";
import { type ReactNode, useEffect } from "react";

export interface Crumb {
  label: string;
  to?: string;
  search?: Readonly<Record<string, string | undefined>>;
}

interface Props {
  title: string;
  /** What stands above this page, outermost first. */
  trail?: readonly Crumb[];
  /** Beside the title: a state tag, a number. */
  note?: ReactNode;
  /** Buttons at the right. */
  extra?: ReactNode;
  children: ReactNode;
}

export function PageFrame({ title, trail = [], note, extra, children }: Props) {
  useEffect(() => {
    document.title = `${title} · 公共住房管理`;
  }, [title]);
  return (
    <>
      {trail.length > 0 && (
        <Breadcrumb className="page-crumbs" items={[...trail, { label: title }].map(asItem)} />
      )}
      <Flex className="page-head" align="center" justify="space-between" wrap gap={8}>
        <Flex align="center" gap={12} wrap>
          <h1 className="page-title">{title}</h1>
          {note}
        </Flex>
        {extra && (
          <Flex gap={8} wrap>
            {extra}
          </Flex>
        )}
      </Flex>
      {children}
    </>
  );
}

const asItem = ({ label, to, search = {} }: Crumb) => ({
  title: to ? (
    <Link to={to} search={search}>
      {label}
    </Link>
  ) : (
    label
  ),
});
