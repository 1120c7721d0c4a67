import { Button, Flex, Select } from "antd";
import { pageSizes } from "./listAddress.ts";
import type { RowsPage } from "./register.api.ts";
import type { ListMoves } from "./useListAddress.ts";

/** Pages are walked by key, not by number, so the last is as fast as the first. */
export function RegisterPager({ list, page }: { list: ListMoves; page: RowsPage | undefined }) {
  const next = page?.next;
  const atStart = !list.address.after;
  const canStepBack = list.page > 1;
  return (
    <nav className="register-pager" aria-label="翻页">
      <span data-testid="register-position">
        第 {atStart ? 1 : canStepBack ? list.page : "…"} 页
        {page ? `，本页 ${page.rows.length} 条` : "，正在查询…"}
        {page?.total !== undefined && `，共 ${page.total.toLocaleString("zh-CN")} 条`}
      </span>
      <Flex gap={8}>
        <Select
          aria-label="每页条数"
          value={list.address.size}
          onChange={list.resize}
          options={pageSizes.map((size) => ({ value: size, label: `每页 ${size} 条` }))}
        />
        <Button disabled={atStart} onClick={list.first}>
          首页
        </Button>
        <Button disabled={!canStepBack} onClick={list.previous} data-testid="page-previous">
          上一页
        </Button>
        <Button disabled={!next} onClick={() => next && list.next(next)} data-testid="page-next">
          下一页
        </Button>
      </Flex>
    </nav>
  );
}
