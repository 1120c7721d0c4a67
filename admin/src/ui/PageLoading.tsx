import { Spin } from "antd";

export function PageLoading() {
  return (
    <div className="page-loading" role="status" aria-label="正在载入">
      <Spin delay={200} />
    </div>
  );
}
