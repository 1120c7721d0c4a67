import { Button, Flex } from "antd";

interface Props {
  after: string | undefined;
  next: string | number | undefined;
  onGo: (after: string | undefined) => void;
}

/** Forward by cursor, and back to the start. Nothing is drawn when everything stands on one page. */
export function CursorPager({ after, next, onGo }: Props) {
  if (!after && next === undefined) return null;
  return (
    <Flex justify="end" gap={8} className="cursor-pager">
      <Button disabled={!after} onClick={() => onGo(undefined)}>
        首页
      </Button>
      <Button disabled={next === undefined} onClick={() => onGo(String(next))} data-testid="next-page">
        下一页
      </Button>
    </Flex>
  );
}
