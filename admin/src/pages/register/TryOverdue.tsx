import { Button } from "antd";
import { useAct } from "../../api/act.ts";
import { useMay } from "../../session/useMe.ts";
import { overdueRegister, tryOverdueNow } from "./register.api.ts";

/** Above what should have happened and did not: once the cause is mended, nobody has to wait for the next try. */
export function TryOverdue() {
  const may = useMay();
  const { run, busy } = useAct((_: "all", key) => tryOverdueNow(key), {
    done: ({ count }) => (count > 0 ? `已重试 ${count} 项；仍列在下面的还没有办成` : "没有在等待重试的事项"),
    refresh: [["register", overdueRegister]],
  });
  if (!may("deadline.try")) return null;
  return (
    <section className="panel tools" aria-label="重试">
      <span>办理失败的事项会自动重试，最久隔十分钟；原因排除后可以立即重试。</span>
      <Button size="small" loading={busy} onClick={() => run("all")} data-testid="overdue-try">
        立即重试
      </Button>
    </section>
  );
}
