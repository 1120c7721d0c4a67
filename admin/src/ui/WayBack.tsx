import { Link, useCanGoBack, useRouter } from "@tanstack/react-router";
import { Button, Flex } from "antd";

/** From what does not exist: to where one came from, with its filters and its page, or to one's own work. */
export function WayBack() {
  const { history } = useRouter();
  const canGoBack = useCanGoBack();
  return (
    <Flex gap={16} align="center" justify="center" wrap>
      {canGoBack && (
        <Button onClick={() => history.back()} data-testid="go-back">
          返回上一页
        </Button>
      )}
      <Link to="/" className="text-link">
        回到我的待办
      </Link>
    </Flex>
  );
}
