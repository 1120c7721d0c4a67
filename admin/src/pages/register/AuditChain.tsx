import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { asRefusal } from "../../api/refusal.ts";
import { DateText } from "../../ui/DateText.tsx";
import { RefusalAlert } from "../../ui/ErrorPanel.tsx";
import { auditChain, verifyAudit } from "./register.api.ts";

/** How far the log is sealed; who supervises has its newest blocks verified from here. */
export function AuditChain() {
  const { data: chain } = useQuery(auditChain);
  const { mutate, isPending, data: verified, error } = useMutation({ mutationFn: verifyAudit });
  if (!chain) return null;
  return (
    <section className="panel" aria-label="封存状态" data-testid="audit-chain">
      <div className="tools">
        <span>
          已封存 {chain.sealed.toLocaleString("zh-CN")} 条，共 {chain.blocks} 块；待封存 {chain.unsealed} 条
        </span>
        {chain.sealedAt && (
          <span className="quiet">
            最近封存 <DateText at={chain.sealedAt} />
          </span>
        )}
        {chain.abilities.includes("verify") && (
          <Button size="small" loading={isPending} onClick={() => mutate()} data-testid="audit-verify">
            核验最近的封存块
          </Button>
        )}
      </div>
      {chain.head && <div className="digest">链头 SM3：{chain.head}</div>}
      <RefusalAlert refusal={error ? asRefusal(error) : null} />
      {verified && (
        <Alert
          showIcon
          type={verified.fault ? "error" : "success"}
          title={
            verified.fault
              ? `核验未通过：${verified.fault}`
              : `核验通过：${verified.blocks} 块、${verified.sealed} 条记录与签名一致，待封存的 ${verified.unsealed} 条未被改动`
          }
        />
      )}
    </section>
  );
}
