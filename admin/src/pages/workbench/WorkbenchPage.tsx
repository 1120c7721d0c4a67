import "./workbench.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Empty, Table } from "antd";
import { Countdown } from "../../ui/Countdown.tsx";
import { CursorPager } from "../../ui/CursorPager.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { type Address, useAddress } from "../../ui/useAddress.ts";
import { fromList } from "../casework/useTurn.ts";
import { TodoGroups } from "./TodoGroups.tsx";
import { type Todo, type Workbench, workbench } from "./workbench.api.ts";

/** What waits for me, soonest due first. */
export default function WorkbenchPage() {
  const { address, turn } = useAddress();
  const { kind, after } = address;
  const found = useQuery(workbench(kind, after));
  return (
    <PageFrame title="我的待办">
      <Loaded query={found}>
        {({ groups, todos, next }) => (
          <>
            <TodoGroups
              groups={groups}
              chosen={kind}
              onChoose={(chosen) => turn({ kind: chosen, after: undefined })}
            />
            <TodoTable todos={todos} list={{ kind, after }} />
            <CursorPager after={after} next={next} onGo={(cursor) => turn({ after: cursor })} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function TodoTable({ todos, list }: Pick<Workbench, "todos"> & { list: Address }) {
  return (
    <Table<Todo>
      data-testid="todo-table"
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={todos}
      scroll={{ x: 740 }}
      columns={columns(list)}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="现在没有待办事项" /> }}
    />
  );
}

/** On a tablet the time that is left is worth more. */
const wide: "lg"[] = ["lg"];

/** A case is opened with the list it stands in, so that the next one follows from there. */
const columns = (list: Address) => [
  {
    key: "title",
    title: "事项",
    render: (_: unknown, { title, link }: Todo) => {
      const [to = "", query] = link.split("?");
      const own = Object.fromEntries(new URLSearchParams(query));
      return (
        <Link to={to} search={{ ...list, ...own, ...(to.startsWith("/cases/") && fromList) }}>
          {title}
        </Link>
      );
    },
  },
  { key: "subject", title: "对象", width: 180, dataIndex: "subject" },
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
    width: 110,
    responsive: wide,
    dataIndex: "region",
    render: (region?: string) => region ?? "—",
  },
  {
    key: "arrivedAt",
    title: "收到时间",
    width: 132,
    responsive: wide,
    render: (_: unknown, todo: Todo) => <DateText at={todo.arrivedAt} />,
  },
  {
    key: "dueAt",
    title: "办结时限",
    width: 132,
    responsive: wide,
    render: (_: unknown, todo: Todo) => <DateText at={todo.dueAt} end />,
  },
  {
    key: "left",
    title: "剩余",
    width: 120,
    render: (_: unknown, { dueAt }: Todo) => (dueAt ? <Countdown until={dueAt} ended="已超期" /> : "—"),
  },
];
