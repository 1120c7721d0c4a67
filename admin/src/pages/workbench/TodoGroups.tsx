import { sumOf, type TodoGroup } from "./workbench.api.ts";

interface Props {
  groups: readonly TodoGroup[];
  chosen: string | undefined;
  onChoose: (code: string | undefined) => void;
}

/** Kinds of work with their counts; pressing one narrows the list. */
export function TodoGroups({ groups, chosen, onChoose }: Props) {
  const all = { code: "", title: "全部", ...sumOf(groups) };
  return (
    <fieldset className="todo-groups" aria-label="按事项筛选">
      {[all, ...groups].map(({ code, title, count, overdue }) => (
        <button
          key={code}
          type="button"
          className="todo-group"
          aria-pressed={(chosen ?? "") === code}
          onClick={() => onChoose(code || undefined)}
          data-testid={`todo-group-${code || "all"}`}
        >
          <span>{title}</span>
          <strong className="figures">{count}</strong>
          <span className={overdue > 0 ? "todo-overdue" : "quiet"}>
            {overdue > 0 ? `超期 ${overdue}` : "无超期"}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
