import { Flex } from "antd";
import { ReasonButton } from "../../ui/ReasonButton.tsx";
import { CheckOriginals } from "./CheckOriginals.tsx";
import { DecideDoubt } from "./DecideDoubt.tsx";
import { type MoveIn, moveInKeys, referDoubt } from "./moveIn.api.ts";
import { SignLease } from "./SignLease.tsx";

/** What the server allows with this household now. */
export function MoveInActs({ household }: { household: MoveIn }) {
  const { allocationId, maskedName, abilities } = household;
  const may = (ability: string) => abilities.includes(ability);
  return (
    <Flex gap={6} wrap>
      {may("check") && <CheckOriginals household={household} />}
      {may("sign") && <SignLease household={household} />}
      {may("refer") && (
        <ReasonButton
          small
          label="存疑上报"
          reason="required"
          templates={["原件与申请材料不一致。", "家庭人口、收入或住房情况可能发生变化。"]}
          act={(reason, key) => referDoubt(allocationId, reason, key)}
          done={`${maskedName} 的疑点已上报区级住房保障部门`}
          refresh={moveInKeys}
          testId="move-in-refer"
        >
          <p>上报后暂停签约，由区级住房保障部门认定。</p>
        </ReasonButton>
      )}
      {may("decide") && <DecideDoubt household={household} />}
    </Flex>
  );
}
