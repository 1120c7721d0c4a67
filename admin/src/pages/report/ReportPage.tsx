// screen: G3.17
import "../register/register.css";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Skeleton, Tabs } from "antd";
import { lazy, Suspense } from "react";
import { DateText } from "../../ui/DateText.tsx";
import { DownloadButton } from "../../ui/DownloadButton.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { PageFrame } from "../../ui/PageFrame.tsx";
import { filterSearch, filtersIn, filtersQuery, type Search } from "../register/filterSearch.ts";
import { RegisterFilters } from "../register/RegisterFilters.tsx";
import { ReportTable } from "./ReportTable.tsx";
import { type ReportResult, type ReportSpec, reportFile, reportResult, reportSpec } from "./report.api.ts";

const ReportChart = lazy(() => import("./ReportChart.tsx"));

/** Any report, drawn from the server's declaration. */
export default function ReportPage() {
  const { code = "" } = useParams({ strict: false });
  const { data: spec } = useSuspenseQuery(reportSpec(code));
  return <Report key={code} spec={spec} />;
}

function Report({ spec }: { spec: ReportSpec }) {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const filters = filtersIn(search);
  const query = filtersQuery(filters);
  const result = useQuery(reportResult(spec.code, query));
  const filter = (given: Record<string, string>) =>
    void navigate({ to: ".", search: filterSearch(search, given) });
  return (
    <PageFrame
      title={spec.title}
      trail={[{ label: "统计报表" }]}
      note={
        result.data?.asOf && (
          <span className="quiet">
            截至 <DateText at={result.data.asOf} />
          </span>
        )
      }
      extra={spec.exportable && <DownloadButton file={reportFile(spec, query)} />}
    >
      <RegisterFilters filters={spec.filters} given={filters} onFilter={filter} />
      <Loaded query={result}>{(data) => <Result spec={spec} result={data} />}</Loaded>
    </PageFrame>
  );
}

function Result({ spec, result }: { spec: ReportSpec; result: ReportResult }) {
  const table = <ReportTable spec={spec} result={result} />;
  if (!spec.chart) return table;
  const chart = (
    <Suspense fallback={<Skeleton active />}>
      <ReportChart spec={spec} rows={result.rows} />
    </Suspense>
  );
  return (
    <Tabs
      items={[
        { key: "table", label: "表格", children: table },
        { key: "chart", label: "图表", children: chart },
      ]}
    />
  );
}
