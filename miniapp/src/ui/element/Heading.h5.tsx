import { cx } from "../cx";
import type { HeadingProps } from "./Heading";

export function Heading({ level, children, id }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} className={cx("heading", `heading-${level}`)}>
      {children}
    </Tag>
  );
}
