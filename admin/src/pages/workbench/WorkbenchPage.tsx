import "./workbench.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Empty, Flex, Table } from "antd";
import { Countdown } from "../../ui/Countdown.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { PageLoading } from "../../ui/PageLoading.tsx";
import { TodoGroups } from "./TodoGroups.tsx";
import { type Todo, type Workbench, workbench } from "./workbench.api.ts";

interface Search {
  kind?: string;
  after?: string;
}

/** What waits for me, soonest due first. */
export default function WorkbenchPage() {
  const { kind, after }: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (search: Search) => void navigate({ to: "/", search });
  const found = useQuery(workbench(kind, after));
  if (found.isPending) return <PageLoading />;
  if (found.isError) return <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <PageFrame title="我的待办">
      <TodoGroups groups={found.data.groups} chosen={kind} onChoose={(next) => go({ kind: next })} />
      <TodoTable todos={found.data.todos} list={{ kind, after }} />
      <Flex justify="end" gap={8} className="register-pager">
        <Button disabled={!after} onClick={() => go({ kind })}>
          首页
        </Button>
        <Button disabled={!found.data.next} onClick={() => go({ kind, after: found.data.next })}>
          下一页
        </Button>
      </Flex>
    </PageFrame>
  );
}

function TodoTable({ todos, list }: Pick<Workbench, "todos"> & { list: Search }) {
  return (
    <Table<Todo>
      data-testid="todo-table"
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={todos}
      scroll={{ x: 900 }}
      columns={columns(list)}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="现在没有待办事项" /> }}
    />
  );
}

/** A case is opened with the list it stands in, so that the next one follows from there. */
const columns = (list: Search) => [
  {
    key: "title",
    title: "事项",
    render: (_: unknown, { title, link }: Todo) => (
      <Link to={link} search={list}>
        {title}
      </Link>
    ),
  },
  { key: "subject", title: "对象", width: 150, dataIndex: "subject" },
  {
    key: "number",
    title: "编号",
    width: 155,
    dataIndex: "number",
    render: (number?: string) => number ?? "—",
  },
  {
    key: "region",
    title: "区域",
    width: 90,
    dataIndex: "region",
    render: (region?: string) => region ?? "—",
  },
  {
    key: "arrivedAt",
    title: "收到时间",
    width: 132,
    render: (_: unknown, todo: Todo) => <DateText at={todo.arrivedAt} />,
  },
  {
    key: "dueAt",
    title: "办结时限",
    width: 132,
    render: (_: unknown, todo: Todo) => <DateText at={todo.dueAt} end />,
  },
  {
    key: "left",
    title: "剩余",
    width: 120,
    render: (_: unknown, { dueAt }: Todo) => (dueAt ? <Countdown until={dueAt} ended="已超期" /> : "—"),
  },
];
