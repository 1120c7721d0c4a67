import { Link } from "@tanstack/react-router";
import { useMay } from "../session/useMe.ts";

/** To the entries of the log about one thing, for those who read the log. */
export function AuditLink({ subjectId }: { subjectId: string }) {
  if (!useMay()("audit.view")) return null;
  return (
    <p className="screen-only">
      <Link to="/registers/$code" params={{ code: "audit-log" }} search={{ "f.subjectId": subjectId }}>
        在操作日志中查看
      </Link>
    </p>
  );
}
