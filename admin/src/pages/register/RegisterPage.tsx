// screen: G3.2, G3.3, G3.4, G3.17, G3.20
import "./register.css";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ComponentType, ReactNode } from "react";
import { groupOf, menuGroups } from "../../page.ts";
import { DownloadButton } from "../../ui/DownloadButton.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { OldNews } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { AuditChain } from "./AuditChain.tsx";
import { ColumnChoice } from "./ColumnChoice.tsx";
import { asExportQuery, asQuery } from "./listAddress.ts";
import { RegisterFilters } from "./RegisterFilters.tsx";
import { RegisterPager } from "./RegisterPager.tsx";
import { RegisterTable } from "./RegisterTable.tsx";
import {
  overdueRegister,
  type RegisterSpec,
  registerFile,
  registerRows,
  registerSpec,
} from "./register.api.ts";
import { TryOverdue } from "./TryOverdue.tsx";
import { useListAddress } from "./useListAddress.ts";

/** Any register, drawn from the server's declaration. */
export default function RegisterPage() {
  const { code = "" } = useParams({ strict: false });
  return <RegisterView code={code} />;
}

/** What stands above the list of some registers. */
const heads: Readonly<Record<string, ComponentType>> = {
  "audit-log": AuditChain,
  [overdueRegister]: TryOverdue,
};

interface ViewProps {
  code: string;
  /** What stands above the list; the group of the menu that lists it, if nothing else. */
  trail?: string;
  /** Buttons of the page that the list stands on. */
  actions?: ReactNode;
}

/** A register as the list of a page. */
export function RegisterView({ code, ...place }: ViewProps) {
  const { data: spec } = useSuspenseQuery(registerSpec(code));
  return <Register key={code} spec={spec} {...place} />;
}

function Register({ spec, trail, actions }: Omit<ViewProps, "code"> & { spec: RegisterSpec }) {
  const list = useListAddress(spec);
  const Head = heads[spec.code];
  const rows = useQuery(registerRows(spec.code, asQuery(list.address)));
  const extra = (
    <>
      <ColumnChoice spec={spec} chosen={list.address.columns} onChoose={list.choose} />
      {spec.exportable && <DownloadButton file={registerFile(spec, asExportQuery(list.address))} />}
      {actions}
    </>
  );
  return (
    <PageFrame
      title={spec.title}
      trail={[{ label: trail ?? menuGroups[groupOf(spec, "register")] }]}
      extra={extra}
    >
      {Head && <Head />}
      <RegisterFilters filters={spec.filters} given={list.address.filters} onFilter={list.filter} />
      {rows.isError && !rows.data ? (
        <ErrorPanel error={rows.error} onRetry={() => void rows.refetch()} />
      ) : (
        <div className="register-rows" aria-busy={rows.isPlaceholderData}>
          <OldNews query={rows} />
          <RegisterTable
            spec={spec}
            address={list.address}
            rows={rows.data?.rows}
            busy={rows.isFetching}
            onSort={list.sort}
          />
          <RegisterPager list={list} page={rows.data} />
        </div>
      )}
    </PageFrame>
  );
}
